/** An instant as other programs read it: ISO 8601, UTC, with milliseconds. */
export const iso = (instant: number): string => new Date(instant).toISOString();

export const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant));

/** An ISO 8601 instant with its offset: a label without one would be read in the process's own zone. */
export const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
export const INSTANT_MESSAGE = 'Give an ISO 8601 instant with its offset, such as 2026-11-20T11:40:00.000Z.';

/** A day, as it is written: for `@Matches`. */
export const DATE = /^\d{4}-\d{2}-\d{2}$/;
export const DATE_MESSAGE = 'Give a date like 2026-11-24.';
