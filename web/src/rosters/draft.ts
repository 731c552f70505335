import type { Named } from '../api/wire';
import type { Layer, Roster } from './api';

/** A layer as it is typed. `key` tells layers apart while they are named and moved. */
export interface LayerDraft extends Omit<Layer, 'every'> {
  key: number;
  every: { count: number | string; unit: Layer['every']['unit'] };
}

export interface RosterDraft {
  name: string;
  layers: LayerDraft[];
  /** As a field of date and time gives it; empty: at once. */
  appliesFrom: string;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const MONDAY = 1;
const DAY = 86_400_000;

let keys = 0;
const key = (): number => (keys += 1);

/** The Monday of this week, of the calendar in that zone: `2026-11-23`. */
export function mondayOf(now: number, zone: string): string {
  const date = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
  const midnight = Date.parse(date(now));
  const weekday = new Date(midnight).getUTCDay() || 7;
  return new Date(midnight - (weekday - MONDAY) * DAY).toISOString().slice(0, 10);
}

export const newLayer = (name: string, now: number, timeZone: string): LayerDraft => ({
  key: key(), name, kind: 'rotation', timeZone, firstHandoverOn: mondayOf(now, timeZone), handoverTime: '09:00', every: { count: 1, unit: 'weeks' }, hours: null, members: [],
});

export const newHours = (): NonNullable<Layer['hours']>[number] => ({ days: EVERY_DAY, from: '09:00', to: '17:00' });

/** What the newest version plans: a change is made on top of it, also where it applies later. */
export function draftOf({ name, inForce, planned }: Roster): RosterDraft {
  const newest = [inForce, ...planned].reduce((latest, plan) => (plan && (!latest || plan.version > latest.version) ? plan : latest), inForce);
  return { name, layers: (newest?.layers ?? []).map((layer) => ({ ...layer, key: key() })), appliesFrom: '' };
}

/** The layers as the desk takes them. */
export const layersOf = ({ layers }: RosterDraft): object[] =>
  layers.map(({ key: _, name, every, members, ...layer }) => ({ ...layer, name: name.trim(), every: { ...every, count: Number(every.count) }, members: members.map(({ id }) => id) }));

/** Whether both plan the same. */
export const plansAlike = (a: RosterDraft, b: RosterDraft): boolean => a.layers === b.layers && a.appliesFrom === b.appliesFrom;

/** The same list with one of it moved by one place; what would leave the list stays. */
export function moved<Each>(list: Each[], index: number, by: -1 | 1): Each[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, at) => (at === index ? other : at === index + by ? one : each));
}

/** Who may still be put into a layer: a rotation takes somebody twice, a group once. */
export const toAdd = ({ kind, members }: Pick<LayerDraft, 'kind' | 'members'>, staff: Named[]): Named[] =>
  (kind === 'rotation' ? staff : staff.filter(({ id }) => !members.some((member) => member.id === id)));
