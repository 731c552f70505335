import { messages as contracts } from '../contracts/messages';
import { inWords } from '../contracts/services-in-words';
import { dateInWords } from '../timer/when';
import type { LocationTerms, Terms } from './draft';
import { facts as words } from './messages';

/** What something that terms only name by its id is called. */
export interface Names {
  product: (id: string) => string;
  calendar: (id: string) => string;
  person: (id: string) => string;
}

/** One thing that terms say. What has the same key in two versions is the same thing. */
export interface Fact {
  key: string;
  label: string;
  value: string;
}

/** Everything that terms say, in words. */
export function factsOf(terms: Terms, names: Names): Fact[] {
  const { terms: said } = contracts;
  const { softwareAssurance: incidents, thirdTierFeePercent: fee } = terms;
  const fact = (label: string, value: string, key = label): Fact => ({ key, label, value });
  return [
    fact(words.startsOn, dateInWords(terms.startsOn)), fact(words.endsOn, dateInWords(terms.endsOn)), fact(said.package, contracts.packages[terms.package]),
    fact(said.delivery, said.deliveryOf(said.models[terms.deliveryModel] ?? terms.deliveryModel, said.levels[terms.serviceLevel] ?? terms.serviceLevel)),
    fact(said.sdm, names.person(terms.sdmId)), fact(said.increment, said.minutes(Number(terms.incrementMinutes))), fact(said.contacts, String(terms.namedContacts)),
    ...(incidents ? [fact(words.softwareAssurance, words.incidents(incidents.committed, incidents.minutesPerIncident))] : []),
    ...(fee === undefined || fee === null || fee === '' ? [] : [fact(words.thirdTierFee, words.percent(String(fee)))]),
    ...terms.locations.map((location) => fact(words.location(location.name), placeInWords(location, names), `location ${location.id ?? location.name}`)),
    ...numbered(terms.services.map((service) => inWords(service, names.product))).map(([line, key]) => fact(words.service, line, `service ${key}`)),
  ];
}

const placeInWords = (place: LocationTerms, { calendar }: Names): string => [
  place.name, place.country, calendar(place.calendarId), place.supportPhone, place.host && contracts.locations.host, place.severityBAroundTheClock && contracts.locations.aroundTheClock, place.thirdTierAvailability,
].filter(Boolean).join(', ');

/** The same line twice is two things. */
function numbered(lines: string[]): [string, string][] {
  return lines.map((line, at) => [line, `${line} ${lines.slice(0, at).filter((each) => each === line).length}`]);
}

export interface Difference {
  label: string;
  /** Null: it was not there. */
  from: string | null;
  /** Null: it is gone. */
  to: string | null;
}

/** What two versions of terms say differently, in the order in which they say it. */
export function differences(before: Fact[], after: Fact[]): Difference[] {
  const old = new Map(before.map((fact) => [fact.key, fact]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...after.filter(({ key, value }) => old.get(key)?.value !== value).map(({ key, label, value }) => ({ label, from: old.get(key)?.value ?? null, to: value })),
    ...before.filter(({ key }) => !kept.has(key)).map(({ label, value }) => ({ label, from: value, to: null })),
  ];
}
