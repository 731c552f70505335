import { servicesOf, type WorkOrderTerms } from '../../contracts/rules/index.js';
import { nameOf, poolOf, type Place } from './books.js';

/** Hours that a work order's terms order for a place, all in all. */
export interface Ordered {
  place: Place;
  minutes: number;
}

/** @param terms null: nothing was agreed yet */
export function orderedHours(terms: WorkOrderTerms | null): Ordered[] {
  const ordered = new Map<string, Ordered>();
  for (const { hours: kind, location, minutes } of terms === null ? [] : servicesOf(terms, 'hours')) {
    const place: Place = { kind, locationId: location === null ? null : terms!.locations.find(({ name }) => name === location)!.id };
    const name = nameOf(poolOf(place));
    ordered.set(name, { place, minutes: (ordered.get(name)?.minutes ?? 0) + minutes });
  }
  return [...ordered.values()];
}

/** What an amendment orders more (or less, below zero) than the terms before it. */
export function orderedMore(before: WorkOrderTerms | null, after: WorkOrderTerms): Ordered[] {
  const was = new Map(orderedHours(before).map((each) => [nameOf(poolOf(each.place)), each]));
  const more = orderedHours(after).map(({ place, minutes }) => {
    const name = nameOf(poolOf(place));
    const earlier = was.get(name)?.minutes ?? 0;
    was.delete(name);
    return { place, minutes: minutes - earlier };
  });
  return [...more, ...[...was.values()].map(({ place, minutes }) => ({ place, minutes: -minutes }))].filter(({ minutes }) => minutes !== 0);
}
