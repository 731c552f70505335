import type { Shift } from './api';
import { counted, inLanguage } from '../app/language';
import { layerIn } from './layer-in-words';

const many = counted('en');
const units = { hours: ['hour', 'hours'], days: ['day', 'days'], weeks: ['week', 'weeks'] } as const;

const layer = layerIn({
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], everyDay: 'every day', aroundTheClock: 'round the clock', everyone: 'everyone at once',
  rhythm: (count, unit, at) => `hands over every ${count === 1 ? units[unit][0] : `${count} ${units[unit][1]}`} at ${at}`,
});

const why: Record<Exclude<Shift['why'], null>, (name: string | undefined) => string> = {
  stand_in: (name) => (name ? `stands in for ${name}` : 'stands in'),
  swap: (name) => `swapped with ${name ?? ''}`,
  delegate: (name) => `delegate of ${name ?? ''}`,
  next: (name) => `next in turn: ${name ?? ''} is away without a delegate`,
};

const en = {
  messages: {
    page: 'Rosters',
    intro: 'Who is on duty, and who comes next. An escalation reaches these people.',
    empty: { title: 'There is no roster yet', detail: 'An administrator makes the first one. Each roster stands here with who is on duty now, and who comes next.' },
    columns: { name: 'Roster', now: 'On duty now', next: 'Next', ahead: 'Ahead' },
    nobody: 'Nobody',
    until: (time: string) => `until ${time}`,
    from: (time: string) => `from ${time}`,
    always: 'always',
    covered: (count: number) => `covered for ${many(count, { one: 'day', other: 'days' })}`,
    gaps: (count: number) => many(count, { one: 'gap', other: 'gaps' }),
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
    layer,
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
    members: {
      heading: 'Members',
      columns: { name: 'Name', tested: 'Last test alert that arrived', away: 'Away', act: 'What you can do' },
      untested: 'none yet',
      left: 'has left the desk',
      away: (from: string, until: string | null, delegate: string | undefined) => `${from} – ${until ?? 'open'}, ${delegate ? `${delegate} stands in` : 'without a delegate'}`,
      leave: 'Leave',
      leaveNamed: (name: string) => `Leave of ${name}`,
      end: 'End the leave',
      endNamed: (name: string) => `End the leave of ${name}`,
    },
    leave: {
      title: (name: string) => `When is ${name} away?`,
      hint: 'Without a delegate the next in turn is reached. To name a delegate, use the page People.',
      from: 'From (this device’s time)',
      until: 'Until (this device’s time)',
      button: 'Note the leave',
      noGaps: 'Noted. It leaves no gap in any roster.',
      gaps: 'Noted. It leaves these gaps:',
      gap: (roster: string, from: string, until: string, takenBy: string | undefined) => `${roster}, ${from} – ${until}: ${takenBy ? `${takenBy}, next in turn, is reached` : 'nobody takes it'}.`,
      done: 'Done',
    },
    feeds: {
      heading: 'In your calendar programs',
      none: 'No program reads your shifts yet. Subscribe, and the address is listed here until you take it back.',
      own: 'Your own shifts',
      columns: { of: 'What it reads', made: 'Made', read: 'Last read', act: 'What you can do' },
      never: 'never',
      revoke: 'Take back',
      revokeNamed: (name: string) => `Take back: ${name}`,
      revoking: {
        title: 'Take the address back?',
        detail: (name: string) => `Calendar programs that read “${name}” by it read nothing any more. A new address can be made at any time.`,
        button: 'Take it back',
      },
    },
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
