import type { CalendarDetail, Holiday, Hours, Weekly, Window } from './api';

/** A day of its own, as it is being typed. */
export interface DayDraft {
  /** Stays with the row while its date is typed. */
  key: number;
  /** The year under which the form shows it. */
  year: string;
  date: string;
  name: string;
  /** Empty: closed. */
  hours: string;
  origin: Holiday['origin'];
}

export interface CalendarDraft {
  timeZone: string;
  /** By day of the week, as `09:00–13:00, 14:00–18:00`. */
  weekly: Record<string, string>;
  days: DayDraft[];
  note: string;
}

export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** `09:00–13:00, 14:00–18:00` */
export const hoursInWords = (windows: readonly Window[]): string => windows.map(([from, to]) => `${from}–${to}`).join(', ');

/** What was typed as windows. Nothing is judged here: what makes no sense is sent, and the desk says what is wrong with it. */
export function windowsOf(typed: string): Window[] {
  return typed.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '').map((part): Window => {
    const [from = '', to = ''] = part.split(/\s*[–—-]\s*/);
    return [withMinutes(from), withMinutes(to)];
  });
}

/** `9` and `9:00` as `09:00`. */
const withMinutes = (time: string): string => {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(time.trim()) ?? [];
  return hour === undefined ? time.trim() : `${hour.padStart(2, '0')}:${minute}`;
};

export const draftOf = ({ timeZone, weekly, holidays }: CalendarDetail): CalendarDraft => ({
  timeZone, note: '',
  weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, hoursInWords(weekly[day] ?? [])])),
  days: holidays.map(({ date, name, hours, origin }, key) => ({ key, year: date.slice(0, 4), date, name, hours: hoursInWords(hours ?? []), origin })),
});

const weeklyOf = ({ weekly }: CalendarDraft): Weekly => Object.fromEntries(WEEKDAYS.map((day) => [day, windowsOf(weekly[day] ?? '')]));

const hoursOf = (typed: string): Window[] | null => (typed.trim() === '' ? null : windowsOf(typed));

/** The draft as hours, as far as it can be read. */
export const shownOf = (draft: CalendarDraft): Hours => ({
  timeZone: draft.timeZone, weekly: weeklyOf(draft), holidays: draft.days.map(({ date, name, hours }) => ({ date, name, hours: hoursOf(hours) })),
});

/** The draft as the desk takes it. */
export const versionOf = (draft: CalendarDraft, basedOn: number): object => ({
  basedOn, timeZone: draft.timeZone.trim(), weekly: weeklyOf(draft), note: draft.note.trim(),
  holidays: draft.days.map(({ date, name, hours, origin }) => ({ date, name: name.trim(), hours: hoursOf(hours), origin })),
});

/** One more day of its own: closed, unless its weekday usually is; then open as on the first day that has hours. */
export function withDay(draft: CalendarDraft, date: string, weekday: number): CalendarDraft {
  const key = Math.max(-1, ...draft.days.map((day) => day.key)) + 1;
  const usuallyClosed = (draft.weekly[weekday] ?? '').trim() === '';
  const hours = usuallyClosed ? WEEKDAYS.map((day) => draft.weekly[day] ?? '').find((typed) => typed.trim() !== '') ?? '' : '';
  return { ...draft, days: [...draft.days, { key, year: date.slice(0, 4), date, name: '', hours, origin: 'own' }] };
}
