import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SEVERITIES, TABLES } from '../../severity/rules/index.js';
import { hiddenBehind, route, type Routable, type RoutingRule } from './route.js';

const rule = (queueId: string, asks: Partial<RoutingRule> = {}): RoutingRule => ({ table: null, productId: null, severities: null, ...asks, queueId });
const aCase = (given: Partial<Routable> = {}): Routable => ({ table: 'premier', product: { id: 'p-1', name: 'Database' }, severity: 'A', ...given });

const RULES = [
  rule('rapid', { table: 'rapid_response' }), rule('tier-3', { table: 'third_tier' }),
  rule('night', { productId: 'p-2', severities: ['1', 'A'] }), rule('mail', { productId: 'p-2' }),
];

describe('which queue a case comes to', () => {
  it.each<[string, Partial<Routable>, string, string]>([
    ['RR-1: Rapid Response, straight to its queue', { table: 'rapid_response' }, 'rapid', 'Rule 1: response table Rapid Response.'],
    ['TT-1: third-tier likewise', { table: 'third_tier', severity: 'C' }, 'tier-3', 'Rule 2: response table third-tier.'],
    ['a product at some severities', { product: { id: 'p-2', name: 'Mail' } }, 'night', 'Rule 3: Mail; Severity 1, A.'],
    ['the same product at the others', { product: { id: 'p-2', name: 'Mail' }, severity: 'C' }, 'mail', 'Rule 4: Mail.'],
    ['the table before the product, since it stands first', { table: 'third_tier', product: { id: 'p-2', name: 'Mail' } }, 'tier-3', 'Rule 2: response table third-tier.'],
    ['what no rule names, to the queue that takes all', {}, 'all', 'No rule names this case; this queue takes all.'],
  ])('%s', (_, given, queueId, why) => expect(route(RULES, aCase(given), 'all')).toEqual({ queueId, why, rule: queueId === 'all' ? null : expect.any(Number) }));

  it('ESC-5: is none where no rule names it and no queue takes all', () => {
    expect(route(RULES, aCase(), null)).toBeNull();
    expect(route(RULES, aCase({ table: 'third_tier' }), null)?.queueId).toBe('tier-3');
  });

  it('a rule that asks nothing names every case', () => expect(route([rule('x')], aCase(), 'all')).toMatchObject({ queueId: 'x', why: 'Rule 1: every case.' }));
});

const anyRule = fc.record({
  table: fc.option(fc.constantFrom(...TABLES)), productId: fc.option(fc.constantFrom('p-1', 'p-2')),
  severities: fc.option(fc.subarray([...SEVERITIES], { minLength: 1 })), queueId: fc.uuid(),
});
const anyCase = fc.record({ table: fc.constantFrom(...TABLES), product: fc.constantFrom({ id: 'p-1', name: 'One' }, { id: 'p-2', name: 'Two' }), severity: fc.constantFrom(...SEVERITIES) });

describe('of the list', () => {
  it('the first that names a case decides, whatever comes after it', () => {
    fc.assert(fc.property(fc.array(anyRule, { maxLength: 6 }), fc.array(anyRule, { maxLength: 3 }), anyCase, (rules, after, given) => {
      const routed = route(rules, given, null);
      if (routed !== null) expect(route([...rules, ...after], given, 'all')).toEqual(routed);
    }));
  });

  it('a rule said to be hidden behind another never decides', () => {
    fc.assert(fc.property(fc.array(anyRule, { minLength: 1, maxLength: 6 }), anyCase, (rules, given) => {
      const decided = route(rules, given, null)?.rule ?? null;
      if (decided !== null) expect(hiddenBehind(rules, decided - 1)).toBeNull();
    }));
    expect(hiddenBehind([rule('a', { table: 'third_tier' }), rule('b', { table: 'third_tier', severities: ['1'] })], 1)).toBe(1);
    expect(hiddenBehind([rule('a', { severities: ['1'] }), rule('b')], 1)).toBeNull();
  });
});
