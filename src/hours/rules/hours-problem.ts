import type { HourKind } from '../../contracts/rules/index.js';

/** What keeps hours from moving, about one field of what was asked. */
export interface HoursProblem {
  rule: string;
  field: string;
  message: string;
}

export const problem = (rule: string, field: string, message: string): HoursProblem => ({ rule, field, message });

/** The kinds of hours, as people call them. */
const KINDS: Record<HourKind, string> = {
  prs: 'problem resolution', third_tier: 'third tier', support_assistance: 'support assistance', development_assistance: 'development assistance',
  advisory: 'advisory', dse: 'dedicated engineer',
};

export const kindInWords = (kind: HourKind): string => KINDS[kind];

/** `150` as people say it: `2 h 30 min`. */
export function inHours(minutes: number): string {
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60];
  if (rest === 0) return `${hours} h`;
  return hours === 0 ? `${rest} min` : `${hours} h ${Math.abs(rest)} min`;
}

/** The same for who is to give it again: a form asks for hours, a program sends minutes. */
export const inBoth = (minutes: number): string => (minutes < 60 ? inHours(minutes) : `${inHours(minutes)} (${minutes} minutes)`);
