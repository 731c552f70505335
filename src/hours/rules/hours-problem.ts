/** What keeps hours from moving, about one field of what was asked. */
export interface HoursProblem {
  rule: string;
  field: string;
  message: string;
}

export const problem = (rule: string, field: string, message: string): HoursProblem => ({ rule, field, message });

/** `150` as people say it: `2 h 30 min`. */
export function inHours(minutes: number): string {
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60];
  if (rest === 0) return `${hours} h`;
  return hours === 0 ? `${rest} min` : `${hours} h ${Math.abs(rest)} min`;
}
