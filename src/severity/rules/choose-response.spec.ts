import { describe, expect, it } from '@jest/globals';
import { chooseResponse, type EnhancedServices, type RespondingCase } from './choose-response.js';
import type { ResponseTarget } from './response-table.js';
import type { Severity } from './severity.js';

const compute = { id: 'compute', name: 'Compute', azureComponent: true, rapidResponse: true };
const devOps = { id: 'devops', name: 'DevOps', azureComponent: true, rapidResponse: false };

const online: RespondingCase = {
  severity: 'A', channel: 'online_portal', environment: 'production', description: 'AEM: the shop is down', language: 'en',
  product: compute, location: { severityBAroundTheClock: false },
};
const nothing: EnhancedServices = { rapidResponse: false, event: null, missionCritical: null, thirdTier: null };
const table = (minutes: number): ({ severity: Severity } & ResponseTarget)[] =>
  (['1', 'A', 'B', 'C'] as const).map((severity) => ({ severity, targetMinutes: minutes, hours: '24x7' }));

/** Business minutes take four times as long on the wall. */
const deadline = ({ targetMinutes, hours }: ResponseTarget): number => targetMinutes * (hours === '24x7' ? 1 : 4);
const choose = (given: Partial<RespondingCase>, bought: Partial<EnhancedServices>) =>
  chooseResponse({ ...online, ...given }, { ...nothing, ...bought }, deadline);

describe('the choice of the response table (section 3)', () => {
  it('is section 2 where nothing else was bought, with nothing more to say', () => {
    expect(choose({}, {})).toEqual({ tableId: 'premier', targetMinutes: 60, hours: '24x7', why: expect.stringMatching(/\(section 2\)\.$/) });
  });

  it('RR-1: Rapid Response within 15 minutes round the clock', () => {
    expect(choose({}, { rapidResponse: true })).toMatchObject({ tableId: 'rapid_response', targetMinutes: 15, hours: '24x7' });
  });

  it.each(['kk', 'de-DE', 'english please'])('SEV-9: a case in another language (%s) is taken, and told that the work is in English (RR-1, AEM-1)', (language) => {
    const said = `Work on it is in English only; this case says '${language}'`;
    expect(choose({ language }, { rapidResponse: true })).toMatchObject({ tableId: 'rapid_response', why: expect.stringContaining(`${said} (RR-1)`) });
    expect(choose({ language }, { event: 'Launch' })).toMatchObject({ tableId: 'event_management', why: expect.stringContaining(`${said} (AEM-1)`) });
    expect(choose({ language }, {}).why).not.toContain('English');
    for (const english of ['en', 'EN', 'en-GB']) expect(choose({ language: english }, { event: 'Launch', rapidResponse: true }).why).not.toContain('English');
  });

  it.each<[string, Partial<RespondingCase>, RegExp]>([
    ['a component that is not covered (RR-2)', { product: devOps }, /DevOps is not covered \(RR-2\)/],
    ['a test environment', { environment: 'other' }, /not about production/],
    ['a call by phone', { channel: 'phone' }, /not opened through the portal/],
  ])('RR-2: falls back to section 2 for %s, and says why', (_, given, why) => {
    const promised = choose(given, { rapidResponse: true });
    expect(promised).toMatchObject({ tableId: 'premier', targetMinutes: 60 });
    expect(promised.why).toMatch(why);
  });

  it.each<Severity>(['B', 'C'])('RR-1, AEM-1: Severity %s is not theirs, and they are not spoken of', (severity) => {
    const promised = choose({ severity }, { rapidResponse: true, event: 'Black Friday' });
    expect(promised.tableId).toBe('premier');
    expect(promised.why).not.toMatch(/Rapid|Event/);
  });

  it('AEM-1: inside a confirmed window, with AEM in the description', () => {
    expect(choose({}, { event: 'Black Friday' })).toMatchObject({ tableId: 'event_management', targetMinutes: 15, why: expect.stringContaining('Black Friday') });
  });

  it.each<[string, Partial<RespondingCase>, RegExp]>([
    ['no AEM in the description', { description: 'The shop is down, claims the team. aemulate' }, /does not say AEM/],
    ['another channel', { channel: 'phone' }, /not opened through the portal/],
  ])('AEM-1: %s leaves section 2, and says why', (_, given, why) => {
    const promised = choose(given, { event: 'Black Friday' });
    expect(promised.tableId).toBe('premier');
    expect(promised.why).toMatch(why);
  });

  it('on a tie AEM comes before Rapid Response', () => {
    expect(choose({}, { rapidResponse: true, event: 'Black Friday' }).tableId).toBe('event_management');
    expect(choose({ description: 'down' }, { rapidResponse: true, event: 'Black Friday' }).tableId).toBe('rapid_response');
  });

  it('MCS-1: the exhibit’s table for the named products only', () => {
    const missionCritical = { products: ['compute'], responseTable: table(30) };
    expect(choose({}, { missionCritical })).toMatchObject({ tableId: 'mission_critical', targetMinutes: 30 });
    expect(choose({ product: devOps }, { missionCritical }).tableId).toBe('premier');
  });

  it('MCS-1: without a table in the exhibit section 2’s targets hold, as mission critical', () => {
    const missionCritical = { products: ['compute'], responseTable: null };
    expect(choose({}, { missionCritical })).toMatchObject({ tableId: 'mission_critical', targetMinutes: 60, hours: '24x7' });
    expect(choose({ severity: 'B' }, { missionCritical })).toMatchObject({ tableId: 'mission_critical', targetMinutes: 120, hours: 'business' });
  });

  it('TT-1: a named technology goes to the third tier on section 2’s targets', () => {
    expect(choose({ severity: 'C' }, { thirdTier: { products: ['compute'] } })).toMatchObject({ tableId: 'third_tier', targetMinutes: 240, hours: 'business' });
  });

  it('of several that apply the earliest deadline for this opening wins, not the smaller number of minutes', () => {
    const missionCritical = { products: ['compute'], responseTable: table(10) };
    expect(choose({}, { missionCritical, rapidResponse: true }).tableId).toBe('mission_critical');
    const round = { products: ['compute'], responseTable: table(300) };
    expect(choose({ severity: 'B' }, { missionCritical: round }).tableId).toBe('mission_critical');
    expect(choose({ severity: 'A' }, { missionCritical: round }).tableId).toBe('premier');
  });
});
