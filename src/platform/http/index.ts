export { conflict, forbidden, malformed, notFound, notSignedIn, Problem, refused, stale, tooOften, type FieldError } from './problem.js';
export { CsvFile } from './csv-file.js';
export { FinishedBy, TakesNoKey, type Finishes } from './keyed.js';
export { expectedVersion, IfMatch } from './if-match.js';
export { decodeCursor, encodeCursor, readLimit, type Page } from './paging.js';
export { DATE, DATE_MESSAGE, INSTANT, INSTANT_MESSAGE, iso, isoOrNull } from './wire.js';
export { EachObject, MayBeAbsent, Name, OptionalText, Text, Texts, TimeZone } from './text.js';
