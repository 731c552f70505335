import type { CaseEvent, Person } from '../api/wire';

const SAID = ['case.responded', 'case.commented'];

/** What others said after the last event that was seen. Nothing where it is not known what was seen. */
export function unseenIn(events: readonly CaseEvent[], seen: string | null, { name, side }: Pick<Person, 'name' | 'side'>): CaseEvent[] {
  if (seen === null) return [];
  return events.filter(({ id, type, actor }) => Number(id) > Number(seen) && SAID.includes(type) && !(actor.side === side && actor.name === name));
}
