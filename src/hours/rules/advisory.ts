/** Advisory work is short: past so many minutes the desk warns (`HRS-12`). */
export const ADVISORY_MINUTES = 6 * 60;

export const isLongAdvice = (kind: string, minutes: number): boolean => kind === 'advisory' && minutes > ADVISORY_MINUTES;
