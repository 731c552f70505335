import { describe, expect, it } from '@jest/globals';
import { downstreamTerms, fixedTerms, locationTerms, someTerms } from '../../../test/support/terms.js';
import { checkTerms, oneYearFrom, OWN_WORK_ORDER } from './check-terms.js';
import type { Service, WorkOrderTerms } from './terms.js';

/** What is refused, as `rule field`; `-` where no rule has an id. */
const refused = (terms: WorkOrderTerms): string[] => checkTerms(terms).map(({ rule, field }) => `${rule ?? '-'} ${field}`);
const withServices = (...services: Service[]): WorkOrderTerms => someTerms({ services });

describe('the term', () => {
  it.each([
    ['a year', { startsOn: '2026-01-01', endsOn: '2026-12-31' }, []],
    ['one day', { startsOn: '2026-03-01', endsOn: '2026-03-01' }, []],
    ['backwards', { startsOn: '2026-03-02', endsOn: '2026-03-01' }, ['- endsOn']],
    ['a day that no year has', { startsOn: '2026-02-30', endsOn: '2026-03-01' }, ['- startsOn']],
    ['a leap day of a common year', { startsOn: '2026-01-01', endsOn: '2027-02-29' }, ['- endsOn']],
    ['no dates at all', { startsOn: '', endsOn: 'soon' }, ['- startsOn', '- endsOn']],
    ['the year 0', { startsOn: '0000-01-01', endsOn: '2026-03-01' }, ['- startsOn']],
  ])('%s', (_, term, problems) => expect(refused(someTerms(term))).toEqual(problems));
});

describe('locations', () => {
  it('have one host among them', () => {
    expect(refused(someTerms({ locations: [] }))).toEqual(['- locations']);
    expect(refused(downstreamTerms('DE', { locations: [locationTerms(), locationTerms({ id: 'l-2', name: 'Second' })] }))).toEqual(['- locations']);
    expect(refused(someTerms({ locations: [locationTerms({ host: false })], serviceLevel: 'advanced' }))).toEqual(['- locations']);
  });

  it('have names of their own, however those are written', () => {
    const twin = (name: string) => downstreamTerms('DE', { locations: [locationTerms({ name: 'Ñandú' }), locationTerms({ id: 'l-2', name, host: false })] });
    expect(refused(twin('ñandú'))).toEqual(['- locations[1].name']);
    expect(refused(twin('n\u0303andu\u0301'))).toEqual(['- locations[1].name']);
    expect(refused(twin('Nandu'))).toEqual([]);
  });

  it.each(Object.entries(OWN_WORK_ORDER))('%s (%s) is never downstream, and may be host (WHO-7)', (country, name) => {
    const [problem, ...rest] = checkTerms(downstreamTerms(country));
    expect(problem).toMatchObject({ rule: 'WHO-7', field: 'locations[1].country', message: expect.stringContaining(name) });
    expect(rest).toEqual([]);
    expect(refused(someTerms({ locations: [locationTerms({ country })] }))).toEqual([]);
  });

  it('are nine countries by themselves, and other words are none of them', () => {
    expect(Object.keys(OWN_WORK_ORDER).sort()).toEqual(['AU', 'CN', 'HK', 'IN', 'JP', 'KR', 'MO', 'NZ', 'TW']);
    expect(refused(downstreamTerms('constructor'))).toEqual([]);
  });
});

describe('a downstream location (SDM-3)', () => {
  it.each([
    ['designated and advanced', {}, []],
    ['dedicated and advanced', { deliveryModel: 'dedicated' as const }, []],
    ['pooled', { deliveryModel: 'pooled' as const }, ['SDM-3 deliveryModel']],
    ['the level that silence means', { serviceLevel: 'core' as const }, ['SDM-3 serviceLevel']],
    ['standard', { serviceLevel: 'standard' as const }, ['SDM-3 serviceLevel']],
  ])('%s', (_, given, problems) => expect(refused(downstreamTerms('DE', given))).toEqual(problems));

  it('is not for the fixed package', () => {
    expect(refused(downstreamTerms('DE', { package: 'fixed' }))).toContain('SDM-3 package');
  });
});

describe('the fixed package (section 1)', () => {
  const assessment: Service = { kind: 'assessment', name: 'Directory' };
  const prs = (minutes: number): Service => ({ kind: 'hours', hours: 'prs', location: null, minutes });

  it.each<[string, Partial<WorkOrderTerms>, string[]]>([
    ['as it is sold', {}, []],
    ['without hours', { services: [assessment] }, []],
    ['over a leap year', { startsOn: '2028-01-01', endsOn: '2028-12-31' }, []],
    ['a month short', { endsOn: '2026-11-30' }, ['- endsOn']],
    ['two years', { endsOn: '2027-12-31' }, ['- endsOn']],
    ['designated', { deliveryModel: 'designated' }, ['- deliveryModel']],
    ['advanced', { serviceLevel: 'advanced' }, ['- serviceLevel']],
    ['without an assessment', { services: [prs(600)] }, ['- services']],
    ['with two assessments', { services: [assessment, assessment] }, ['- services']],
    ['with 21 hours, bought in two parts', { services: [assessment, prs(660), prs(600)] }, ['- services']],
    ['with third-tier hours', { services: [assessment, { kind: 'hours', hours: 'third_tier', location: 'Almaty', minutes: 60 }] }, ['SDM-5 services[1]']],
  ])('%s', (_, given, problems) => expect(refused(fixedTerms(given))).toEqual(problems));

  it.each<Service>([
    { kind: 'rapid_response' }, { kind: 'event_management' }, { kind: 'mission_critical', products: ['p'], responseTable: null }, { kind: 'premier_ultimate', contacts: 5 },
  ])('has no enhanced service or solution: $kind (SDM-5)', (service) => {
    expect(refused(fixedTerms({ services: [assessment, service] }))).toEqual(['SDM-5 services[1]', 'SDM-5 package']);
    expect(refused(withServices(service))).toEqual([]);
  });

  it.each([
    ['2026-01-01', '2026-12-31'], ['2026-07-15', '2027-07-14'], ['2023-03-01', '2024-02-29'], ['2024-03-01', '2025-02-28'], ['2024-02-29', '2025-02-28'],
  ])('a year from %s ends on %s', (startsOn, endsOn) => expect(oneYearFrom(startsOn)).toBe(endsOn));
});

describe('services', () => {
  const table = (...severities: ('1' | 'A' | 'B' | 'C')[]): Service =>
    ({ kind: 'mission_critical', products: ['p'], responseTable: severities.map((severity) => ({ severity, targetMinutes: 30, hours: '24x7' as const })) });

  it.each<[string, Service[], string[]]>([
    ['prs pooled at the host (HRS-8)', [{ kind: 'hours', hours: 'prs', location: null, minutes: 600 }], []],
    ['third-tier pooled (HRS-8)', [{ kind: 'hours', hours: 'third_tier', location: null, minutes: 600 }], ['HRS-8 services[0].location']],
    ['hours where nothing is (HRS-8)', [{ kind: 'hours', hours: 'prs', location: 'Atlantis', minutes: 600 }], ['HRS-8 services[0].location']],
    ['half an hour (HRS-11)', [{ kind: 'hours', hours: 'prs', location: 'Almaty', minutes: 90 }], ['HRS-11 services[0].minutes']],
    ['hours twice', [{ kind: 'hours', hours: 'prs', location: null, minutes: 60 }, { kind: 'hours', hours: 'prs', location: null, minutes: 60 }], []],
    ['another service twice', [{ kind: 'rapid_response' }, { kind: 'rapid_response' }], ['- services[1].kind']],
    ['mission critical for nothing (MCS-1)', [{ kind: 'mission_critical', products: [], responseTable: null }], ['- services[0].products']],
    ['third tier for nothing (TT-1)', [{ kind: 'third_tier', products: [] }], ['- services[0].products']],
    ['no pre-release product (WHO-4)', [{ kind: 'pre_release', products: [] }], []],
    ['a whole response table (MCS-1)', [table('C', 'B', 'A', '1')], []],
    ['a response table without C (MCS-1)', [table('1', 'A', 'B')], ['MCS-1 services[0].responseTable']],
    ['a response table with A twice (MCS-1)', [table('1', 'A', 'A', 'B')], ['MCS-1 services[0].responseTable']],
    ['a partner by themselves (WHO-6)', [{ kind: 'partner_addendum', endCustomers: ['X'], enhancedServiceFor: null }], []],
    ['a partner for a named end customer (WHO-6)', [{ kind: 'partner_addendum', endCustomers: ['X'], enhancedServiceFor: 'X' }], []],
    ['a partner for somebody else (WHO-6)', [{ kind: 'partner_addendum', endCustomers: ['X'], enhancedServiceFor: 'Y' }], ['WHO-6 services[0].enhancedServiceFor']],
  ])('%s', (_, services, problems) => expect(refused(withServices(...services))).toEqual(problems));
});

it('a third-tier fee on PRS hours is for a work order that buys both (HRS-6)', () => {
  const bought = (...hours: ('prs' | 'third_tier')[]): WorkOrderTerms => ({ ...withServices(...hours.map((kind) => ({ kind: 'hours' as const, hours: kind, location: null, minutes: 600 }))), thirdTierFeePercent: 15 });
  expect(refused(bought('prs', 'third_tier')).filter((each) => each.startsWith('HRS-6'))).toEqual([]);
  expect(refused(bought('prs'))).toEqual(['HRS-6 thirdTierFeePercent']);
  expect(refused({ ...bought('prs'), thirdTierFeePercent: null })).toEqual([]);
});

it('everything that is wrong is said at once, each in a sentence', () => {
  const problems = checkTerms(downstreamTerms('JP', { startsOn: '2027-01-01', serviceLevel: 'core', services: [{ kind: 'third_tier', products: [] }] }));
  expect(problems.map(({ field }) => field)).toEqual(['endsOn', 'locations[1].country', 'serviceLevel', 'services[0].products']);
  for (const { message } of problems) expect(message).toMatch(/^[A-Z'].*\.$/);
});
