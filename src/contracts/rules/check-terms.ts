import { addDays, isDate } from '../../calendar/rules/index.js';
import { FIXED_TERMS, servicesOf, type HourKind, type LocationTerms, type Service, type WorkOrderTerms } from './terms.js';

/** What is wrong with one field; by which rule, where one has an id. */
export interface TermsProblem {
  rule: string | null;
  field: string;
  message: string;
}

/** Countries that need a work order of their own, so are never downstream of another (`WHO-7`). */
export const OWN_WORK_ORDER: Record<string, string> = {
  IN: 'India', CN: 'China', TW: 'Taiwan', HK: 'Hong Kong', KR: 'Korea', JP: 'Japan', NZ: 'New Zealand', MO: 'Macau', AU: 'Australia',
};

/** The most prepaid PRS of the fixed package, minutes. */
const FIXED_PRS_MINUTES = 20 * 60;
const ENHANCED: readonly Service['kind'][] = ['rapid_response', 'event_management', 'mission_critical', 'premier_ultimate'];

type Check = (terms: WorkOrderTerms) => TermsProblem[];

const problem = (rule: string | null, field: string, message: string): TermsProblem => ({ rule, field, message });
const when = (wrong: boolean, ...given: Parameters<typeof problem>): TermsProblem[] => (wrong ? [problem(...given)] : []);

/**
 * All that is wrong with the terms of a work order, field by field; empty when they are sound.
 * Sources: section 1, DOS 4.3.2, `WHO-6`, `WHO-7`, `SDM-3`, `SDM-5`, `HRS-6`, `HRS-8`, `MCS-1`, `TT-1`.
 */
export function checkTerms(terms: WorkOrderTerms): TermsProblem[] {
  return [checkTerm, checkLocations, checkDelivery, checkFixedPackage, checkEnhanced, checkServices, checkThirdTierFee].flatMap((check: Check) => check(terms));
}

function checkTerm({ startsOn, endsOn }: WorkOrderTerms): TermsProblem[] {
  const dates = [
    ...when(!isDate(startsOn), null, 'startsOn', `'${startsOn}' is no date. Write it like 2026-11-24.`),
    ...when(!isDate(endsOn), null, 'endsOn', `'${endsOn}' is no date. Write it like 2026-11-24.`),
  ];
  if (dates.length > 0) return dates;
  return when(endsOn < startsOn, null, 'endsOn', `The term ends on ${endsOn}, before it starts on ${startsOn}. Exchange the two.`);
}

function checkLocations({ locations }: WorkOrderTerms): TermsProblem[] {
  const hosts = locations.filter(({ host }) => host).length;
  const names = locations.map(({ name }) => name.normalize('NFKC').toLowerCase());
  return [
    ...when(hosts !== 1, null, 'locations', `A work order has exactly one host location; here are ${hosts}. Mark one as host.`),
    ...locations.flatMap((location, i) => [
      ...when(names.indexOf(names[i]!) !== i, null, `locations[${i}].name`, `There is a location '${location.name}' already. Give each a name of its own.`),
      ...when(!location.host && Object.hasOwn(OWN_WORK_ORDER, location.country), 'WHO-7', `locations[${i}].country`,
        `${OWN_WORK_ORDER[location.country]} needs a work order of its own: it cannot be downstream of another country. Draft one with it as host.`),
    ]),
  ];
}

/** `SDM-3`: downstream locations ask for a custom package and a designated or dedicated SDM at the advanced level. */
function checkDelivery({ locations, package: bought, deliveryModel, serviceLevel }: WorkOrderTerms): TermsProblem[] {
  if (locations.every(({ host }) => host)) return [];
  const why = 'A work order with a downstream location needs';
  return [
    ...when(bought !== 'custom', 'SDM-3', 'package', `${why} a custom package. Choose custom, or take the downstream locations out.`),
    ...when(deliveryModel === 'pooled', 'SDM-3', 'deliveryModel', `${why} a designated or a dedicated service delivery manager.`),
    ...when(serviceLevel !== 'advanced', 'SDM-3', 'serviceLevel', `${why} the service level advanced.`),
  ];
}

/** Section 1: a year, core, pooled, one assessment, up to 20 PRS hours, and nothing else. */
function checkFixedPackage(terms: WorkOrderTerms): TermsProblem[] {
  if (terms.package !== 'fixed') return [];
  const prs = servicesOf(terms, 'hours').filter(({ hours }) => hours === 'prs').reduce((sum, { minutes }) => sum + minutes, 0);
  const dated = isDate(terms.startsOn) && isDate(terms.endsOn);
  return [
    ...when(dated && terms.endsOn !== oneYearFrom(terms.startsOn), null, 'endsOn', 'The fixed package runs for one year, to the day before its anniversary.'),
    ...when(terms.deliveryModel !== FIXED_TERMS.deliveryModel, null, 'deliveryModel', 'The fixed package is delivered pooled.'),
    ...when(terms.serviceLevel !== FIXED_TERMS.serviceLevel, null, 'serviceLevel', 'The fixed package has the service level core.'),
    ...when(servicesOf(terms, 'assessment').length !== 1, null, 'services', 'The fixed package contains one assessment (RaaS), no more and no less.'),
    ...when(prs > FIXED_PRS_MINUTES, null, 'services', `The fixed package contains up to 20 PRS hours; here are ${prs / 60}.`),
    ...terms.services.flatMap((service, i) => when(!inFixedPackage(service), 'SDM-5', `services[${i}]`, 'The fixed package cannot be added to. Choose the custom package for this service.')),
  ];
}

const inFixedPackage = (service: Service): boolean => service.kind === 'assessment' || (service.kind === 'hours' && service.hours === 'prs');

/** The last day of a year that begins on this one. */
export function oneYearFrom(startsOn: string): string {
  const anniversary = `${Number(startsOn.slice(0, 4)) + 1}${startsOn.slice(4)}`;
  return isDate(anniversary) ? addDays(anniversary, -1) : `${anniversary.slice(0, 4)}-02-28`;
}

function checkEnhanced(terms: WorkOrderTerms): TermsProblem[] {
  const [addendum] = servicesOf(terms, 'partner_addendum');
  const enhanced = terms.services.some(({ kind }) => ENHANCED.includes(kind));
  const named = addendum?.enhancedServiceFor ?? null;
  const i = terms.services.findIndex(({ kind }) => kind === 'partner_addendum');
  return [
    ...when(enhanced && terms.package !== 'custom', 'SDM-5', 'package', 'Enhanced services and solutions need a custom package.'),
    ...when(named !== null && !addendum!.endCustomers.includes(named), 'WHO-6', `services[${i}].enhancedServiceFor`,
      `An enhanced service serves one end customer named in the work order; '${named}' is not among them.`),
  ];
}

/** `HRS-6`: where both are bought. */
function checkThirdTierFee({ services, thirdTierFeePercent }: WorkOrderTerms): TermsProblem[] {
  const buys = (kind: HourKind): boolean => services.some((service) => service.kind === 'hours' && service.hours === kind);
  const reckoned = typeof thirdTierFeePercent === 'number';
  return when(reckoned && !(buys('prs') && buys('third_tier')), 'HRS-6', 'thirdTierFeePercent',
    'The third-tier fee is reckoned on PRS hours where both are bought. Add the hours of both kinds, or leave the fee out.');
}

function checkServices(terms: WorkOrderTerms): TermsProblem[] {
  const locations = new Set(terms.locations.map(({ name }) => name));
  return terms.services.flatMap((service, i) => [
    ...checkOnce(terms.services, service, i),
    ...(service.kind === 'hours' ? checkHours(service, locations, `services[${i}]`) : []),
    ...('products' in service && service.kind !== 'pre_release' ? checkProducts(service.products, `services[${i}]`) : []),
    ...(service.kind === 'mission_critical' ? checkResponseTable(service, `services[${i}]`) : []),
  ]);
}

/** Everything but hours and assessments is bought once: two of them would leave open which holds. */
function checkOnce(services: Service[], { kind }: Service, i: number): TermsProblem[] {
  const again = kind !== 'hours' && kind !== 'assessment' && services.findIndex((other) => other.kind === kind) !== i;
  return when(again, null, `services[${i}].kind`, `${kind} stands here already. Keep one, with all it covers.`);
}

function checkHours({ hours, location, minutes }: Extract<Service, { kind: 'hours' }>, locations: Set<LocationTerms['name']>, field: string): TermsProblem[] {
  return [
    ...when(minutes % 60 !== 0, 'HRS-11', `${field}.minutes`, 'Hours are bought whole: give whole hours, in minutes a multiple of 60.'),
    ...when(location !== null && !locations.has(location), 'HRS-8', `${field}.location`, `There is no location '${location}' in this work order.`),
    ...when(location === null && hours !== 'prs', 'HRS-8', `${field}.location`, 'Only hours of problem resolution are bought pooled at the host. Name a location.'),
  ];
}

const checkProducts = (products: string[], field: string): TermsProblem[] =>
  when(products.length === 0, null, `${field}.products`, 'Name at least one product.');

function checkResponseTable({ responseTable }: Extract<Service, { kind: 'mission_critical' }>, field: string): TermsProblem[] {
  if (responseTable === null) return [];
  const severities = responseTable.map(({ severity }) => severity);
  const whole = ['1', 'A', 'B', 'C'].every((severity) => severities.filter((each) => each === severity).length === 1);
  return when(!whole || severities.length !== 4, 'MCS-1', `${field}.responseTable`, 'A response table says each of the severities 1, A, B and C once.');
}
