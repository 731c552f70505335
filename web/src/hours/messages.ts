import type { HourKind } from '../api/wire';

export const kinds: Record<HourKind, string> = {
  prs: 'Problem resolution', third_tier: 'Third tier', support_assistance: 'Support assistance', development_assistance: 'Development assistance',
  advisory: 'Advisory', dse: 'Dedicated engineer',
};

/** `1 h 20 min` */
export function hoursAndMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const said = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter((part) => part !== '').join(' ');
  return minutes < 0 ? `−${said}` : said;
}

export const messages = {
  heading: 'Work and hours',
  none: 'No work is logged yet.',
  total: (worked: number, charged: number) => `${hoursAndMinutes(worked)} worked, ${hoursAndMinutes(charged)} charged`,
  log: 'Log work',
  logTitle: 'Log work on this case',
  correct: 'Correct',
  correctLabel: (note: string) => `Correct “${note}”`,
  correctTitle: 'Correct an entry',
  correctHint: 'The wrong entry stays on record; this one counts in its place. 0 minutes strikes it.',
  minutes: 'Minutes',
  minutesHint: 'What it took. Rounding is the ledger’s.',
  workedOn: 'Day',
  note: 'What was done',
  noteHint: 'The customer reads it.',
  kind: 'Hours',
  ofCase: 'Of the case',
  reason: 'What was wrong',
  save: 'Log it',
  cancel: 'Not now',
  start: 'Start timer',
  stop: 'Stop timer',
  running: (minutes: number) => `Your timer: ${hoursAndMinutes(minutes)}`,
  stopTitle: 'Log what the timer shows',
  stopHint: 'Each begun minute counts.',
  discard: 'Throw it away',
  struck: 'corrected',
} as const;
