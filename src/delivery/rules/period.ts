import { addDays, isDate, localDate, startOfDate, type Instant } from '../../calendar/rules/index.js';

const LONGEST_DAYS = 3 * 366;

export interface Period {
  from: Instant;
  /** Not included. */
  until: Instant;
  firstDay: string;
  lastDay: string;
}

/**
 * A period of whole days in the reader's zone, both included; what is left out ends today and lasts so many days. Where it
 * cannot be read, what is wrong with which field.
 */
export function periodIn({ from, to }: { from?: string | undefined; to?: string | undefined }, days: number, zone: string, now: Instant): Period | { field: string; message: string } {
  for (const [field, day] of [['from', from], ['to', to]] as const) {
    if (day !== undefined && !isDate(day)) return { field, message: `There is no ${day}. Give a date like 2026-11-24.` };
  }
  const lastDay = to ?? localDate(now, zone);
  if (lastDay < '1971' || lastDay > '2099') return { field: 'to', message: 'Give a date from 1971 to 2099.' };
  const firstDay = from ?? addDays(lastDay, 1 - days);
  if (firstDay > lastDay) return { field: 'from', message: `${firstDay} is after ${lastDay}. Exchange the two.` };
  if (firstDay < addDays(lastDay, 1 - LONGEST_DAYS)) return { field: 'from', message: 'Ask for three years at most.' };
  return { from: startOfDate(firstDay, zone), until: startOfDate(addDays(lastDay, 1), zone), firstDay, lastDay };
}
