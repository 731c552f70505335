import { addDays, startOfDate, type Instant } from '../../calendar/rules/index.js';
import { forfeitedOf, poolOf, type Books, type Place } from './books.js';

/** When a term is over: the end of its last day in the host location's zone (`HRS-7`). */
export const endOfTerm = (endsOn: string, hostZone: string): Instant => startOfDate(addDays(endsOn, 1), hostZone);

/** The last instant of the last day: what is dated there belongs to the term, and to its statement. */
export const lastInstant = (endsAt: Instant): Instant => endsAt - 1;

/** `HRS-7`: what a pool still has is nobody's any more. */
export const forfeit = (books: Books, place: Place): void => books.move(books.has(place), poolOf(place), forfeitedOf(place));
