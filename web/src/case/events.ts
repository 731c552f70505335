import type { CaseEvent, Severity } from '../api/wire';
import { titleInWords } from '../items/titles';
import { inReadersWords } from '../said/in-readers-words';
import { dayAndTime } from '../timer/when';
import { tellers } from './event-messages';
import type { Data, Teller, Told } from './teller';

const byType: Record<string, Teller> = tellers;

/** False where a type has no words of its own. */
export const hasWords = (type: string): boolean => type in tellers;

export function tell({ type, actor, data }: CaseEvent, zone: string, now: number): Told {
  const teller = byType[type];
  const when = (at: string) => dayAndTime(Date.parse(at), zone, now);
  const { line, body } = teller ? teller(readable(data), when) : { line: type.replaceAll(/[._]/g, ' '), body: undefined };
  if (actor.side !== 'desk') return { line, ...(body && { body }) };
  return { line: line.charAt(0).toUpperCase() + line.slice(1), ...(body && { body: REASONED.includes(type) ? inReadersWords(body) : body }) };
}

/** What the desk does by itself, with a reason of its own. */
const REASONED: readonly string[] = ['case.moved', 'case.released'];

function readable(data: CaseEvent['data']): Data {
  const titles = ['title', 'missedObligation'].flatMap((key) => (typeof data[key] === 'string' ? [[key, titleInWords(data[key])]] : []));
  return { ...data, ...Object.fromEntries(titles) } as unknown as Data;
}

/** What the clocks did by themselves; a miss is news, the rest is folded away. */
export const isMechanics = ({ type }: CaseEvent): boolean =>
  (type.startsWith('clock.') && type !== 'clock.missed') || type === 'deadline.moved' || type === 'calendar.changed';

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

export interface SeveritySet {
  at: string;
  from: Severity;
  to: Severity;
  reason: string;
}

const ABOUT_SEVERITY = ['severity.set', 'severity.requested', 'severity.contested', 'severity.declined'];

/** The provider's last change of the severity, while nobody has said anything to it: there is nothing else to contest (`SEV-6`). */
export function changeToContest(events: CaseEvent[]): SeveritySet | null {
  const last = events.findLast(({ type }) => ABOUT_SEVERITY.includes(type));
  return last?.type === 'severity.set' ? { ...(last.data as unknown as SeveritySet), at: last.at } : null;
}
