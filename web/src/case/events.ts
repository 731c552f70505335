import type { CaseEvent, Channel, ClockKind, Named, Reached, Severity } from '../api/wire';
import { dayAndTime } from '../timer/when';
import { channels, kinds, reachedInWords } from './messages';

/** An event as one line, and what was written with it. */
export interface Told {
  line: string;
  body?: string;
}

interface Data {
  channel: Channel;
  severity: Severity;
  kind: ClockKind;
  dueAt: string;
  from: string;
  to: string;
  reason: string;
  by: 'phone' | 'message';
  body: string;
  internal: boolean;
  late: boolean;
  reached: Reached[];
  again: boolean;
  name: string;
  whose: 'customer' | 'provider';
  missedObligation: string;
}

/** What happens to a case among queues says them by name. */
interface AmongQueues {
  from: Named;
  to: Named;
  queue: Named;
  reason: string;
}

type Teller = (data: Data, when: (at: string) => string) => Told;

const amongQueues = (tell: (data: AmongQueues) => Told): Teller => (data) => tell(data as unknown as AmongQueues);

const TELLERS: Record<string, Teller> = {
  'case.opened': ({ channel, severity }) => ({ line: `opened the case ${channels[channel]}, Severity ${severity}` }),
  'case.responded': ({ by, body }) => ({ line: by === 'phone' ? 'answered by phone' : 'answered', body }),
  'case.commented': ({ internal, body }) => ({ line: internal ? 'noted, for the provider only' : 'wrote', body }),
  'severity.set': ({ from, to, reason }) => ({ line: `set the severity from ${from} to ${to}`, body: reason }),
  'severity.requested': ({ from, to, reason }) => ({ line: `asked for Severity ${to} instead of ${from}`, body: reason }),
  'critsit_manager.nominated': ({ again }) => ({ line: again ? 'nominated another critsit manager' : 'nominated a critsit manager' }),
  'critsit_manager.named': ({ name }) => ({ line: `It is ${name}` }),
  'critsit_manager.accepted': () => ({ line: 'accepted, and is the critsit manager' }),
  'executives.notified': ({ whose, reason }) => ({ line: `asked that the ${whose}'s executives be told`, body: reason }),
  'effort.reduced': ({ missedObligation, reason }) => ({ line: `reduced the effort: '${missedObligation}' was missed`, body: reason }),
  'effort.full': ({ reason }) => ({ line: 'set the effort back to 24x7', body: reason }),
  'clock.started': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]} promised by ${when(dueAt)}` }),
  'clock.met': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]} in time; it was due ${when(dueAt)}` }),
  'clock.missed': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]} missed; it was due ${when(dueAt)}` }),
  'clock.superseded': ({ kind }) => ({ line: `${kinds[kind]}: replaced by another clock` }),
  'clock.cancelled': ({ kind }) => ({ line: `${kinds[kind]}: no longer promised` }),
  'deadline.moved': ({ from, to }, when) => ({ line: `Deadline moved from ${when(from)} to ${when(to)}` }),
  'escalation.fired': ({ reached, late }) => ({ line: `Escalated to ${reachedInWords(reached)}${late ? ', late' : ''}` }),
  'escalation.acknowledged': () => ({ line: 'acknowledged the escalation' }),
  'case.moved': amongQueues(({ from, to, reason }) => ({ line: `moved from the queue ${from.name} to ${to.name}`, body: reason })),
  'case.belongs_elsewhere': amongQueues(({ to, reason }) => ({ line: `By the rules this case belongs to ${to.name}; it stays with who works on it`, body: reason })),
  'third_tier.asked': amongQueues(({ queue, reason }) => ({ line: `asked ${queue.name} for help`, body: reason })),
};

export function tell({ type, data }: CaseEvent, zone: string, now: number): Told {
  const teller = TELLERS[type];
  const when = (at: string) => dayAndTime(Date.parse(at), zone, now);
  return teller ? teller(data as unknown as Data, when) : { line: type.replaceAll(/[._]/g, ' ') };
}

/** What the clocks did by themselves; a miss is news, the rest is folded away. */
export const isMechanics = ({ type }: CaseEvent): boolean =>
  (type.startsWith('clock.') && type !== 'clock.missed') || type === 'deadline.moved';

/** What has to catch the eye. */
export const isAlarm = ({ type }: CaseEvent): boolean => type === 'clock.missed';

/** Runs of mechanics in one group each, every other event alone. */
export function grouped(events: CaseEvent[]): CaseEvent[][] {
  const groups: CaseEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last?.[0] && isMechanics(last[0]) && isMechanics(event)) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

export const folded = (n: number): string => `${n} ${n === 1 ? 'event' : 'events'} of the clocks`;
