import type { Layer, Shift } from './api';

const units = { hours: ['hour', 'hours'], days: ['day', 'days'], weeks: ['week', 'weeks'] } as const;
const days = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `every week at 09:00` */
function rhythm({ every: { count, unit }, handoverTime }: Layer): string {
  const [one, many] = units[unit];
  return `hands over every ${count === 1 ? one : `${count} ${many}`} at ${handoverTime}`;
}

/** `every day 09:00–17:00`, `Mon–Fri 22:00–06:00` */
function hoursOf({ hours }: Layer): string {
  if (hours === null) return 'round the clock';
  return hours.map((each) => `${daysOf(each.days)} ${each.from}–${each.to}`).join(', ');
}

function daysOf(given: number[]): string {
  const sorted = [...given].sort((a, b) => a - b);
  if (sorted.length === 7) return 'every day';
  const run = sorted.length > 2 && sorted.at(-1)! - sorted[0]! === sorted.length - 1;
  return run ? `${days[sorted[0]!]}–${days[sorted.at(-1)!]}` : sorted.map((each) => days[each]).join(', ');
}

const why: Record<Exclude<Shift['why'], null>, (name: string | undefined) => string> = {
  stand_in: (name) => (name ? `stands in for ${name}` : 'stands in'),
  swap: (name) => `swapped with ${name ?? ''}`,
  delegate: (name) => `delegate of ${name ?? ''}`,
  next: (name) => `next in turn: ${name ?? ''} is away without a delegate`,
};

export const messages = {
  page: 'Rosters',
  intro: 'Who is on duty, and who comes next. An escalation reaches these people.',
  empty: 'There is no roster yet. An administrator makes the first one through the API.',
  columns: { name: 'Roster', now: 'On duty now', next: 'Next', ahead: 'Ahead' },
  nobody: 'Nobody',
  until: (time: string) => `until ${time}`,
  from: (time: string) => `from ${time}`,
  always: 'always',
  covered: (count: number) => `covered for ${count} days`,
  gaps: (count: number) => (count === 1 ? '1 gap' : `${count} gaps`),
  firstGap: (time: string) => `the first on ${time}`,
  mine: 'You are on duty next',
  mineNone: 'You have no duty in the next four weeks.',
  span: (from: string, until: string) => `${from} – ${until}`,
  why,
  gapTitle: 'Not covered',
  gapNobody: (from: string, until: string) => `${from} – ${until}: nobody is on duty. An escalation would fall through to its next step.`,
  gapAway: (from: string, until: string, name: string, takenBy: string | undefined) =>
    `${from} – ${until}: ${name} is away without a delegate. ${takenBy ? `${takenBy}, next in turn, is reached.` : 'Nobody takes it.'}`,
  more: (count: number) => `and ${count} more`,
  weeks: 'The next four weeks',
  zone: (city: string) => `Times of ${city}`,
  layer: (layer: Layer, city: string) => `${hoursOf(layer)}, ${city}; ${layer.kind === 'everyone' ? 'everyone at once' : rhythm(layer)}`,
  wholeRoster: 'Stands in for all',
  group: 'Everyone of this group is reached at once.',
  standIns: 'Stand-ins and swaps',
  noStandIns: 'Nobody stands in. When somebody does, it is listed here.',
  inPlaceOf: (name: string) => `for ${name}`,
  forAll: 'for whoever is on duty',
  swap: 'swap',
  cancel: 'Call off',
  cancelNamed: (name: string) => `Call off: ${name}`,
  close: 'Cancel',
  standIn: {
    open: 'Stand in',
    title: 'Who stands in?',
    who: 'Stands in',
    whose: 'In place of',
    anyone: 'Whoever is on duty',
    from: 'From (this device’s time; empty: at once)',
    until: 'Until (this device’s time)',
    note: 'Why',
    button: 'Put on duty',
  },
  swaps: {
    open: 'Swap',
    title: 'Which two shifts change hands?',
    first: 'This shift',
    second: 'for this one',
    note: 'Why',
    button: 'Swap them',
  },
  feed: {
    open: 'Subscribe',
    openOwn: 'Subscribe to your shifts',
    title: 'In your calendar program',
    intro: 'Makes a secret address that your calendar program reads every hour. Whoever has it can read these shifts, and nothing else.',
    button: 'Make the address',
    hint: 'Subscribe to this address in your calendar program. It is not shown again.',
  },
};
