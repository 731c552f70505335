import { inReadersWords } from '../said/in-readers-words';

/** Why hours moved: what the desk posts by itself it words itself, all else is somebody's. */
const WORDED_BY_THE_DESK: readonly string[] = ['conversion', 'forfeiture', 'support_assistance', 'carried_over'];
const ORDERED = /^Ordered by version \d+ of the terms\.$/;

export const reasonInWords = ({ cause, reason }: { cause: string; reason: string }): string =>
  (WORDED_BY_THE_DESK.includes(cause) || (cause === 'purchase' && ORDERED.test(reason)) ? inReadersWords(reason) : reason);
