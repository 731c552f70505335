/** An instant as other programs read it: ISO 8601, UTC, with milliseconds. */
export const iso = (instant: number): string => new Date(instant).toISOString();

export const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant));

/** An ISO 8601 instant with its offset: a label without one would be read in the process's own zone. */
export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
export const INSTANT_MESSAGE = 'Give an ISO 8601 instant with its offset, such as 2026-11-20T11:40:00.000Z.';
