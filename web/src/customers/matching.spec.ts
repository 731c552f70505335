import { describe, expect, it } from '@jest/globals';
import { isMeant } from './matching';

describe('a search among customers', () => {
  const customer = { name: 'Alatau Energy', agreements: [{ id: 'a', number: 'A-1001', sector: 'commercial' as const }] };

  it.each([['', true], ['alatau', true], ['ENERGY ala', true], ['a-1001', true], ['wo-7', true], ['alatau wo-7', true], ['lakeshore', false], ['alatau lakeshore', false]])('%j: %s', (q, meant) =>
    expect(isMeant(customer, [{ number: 'WO-7' }], q)).toBe(meant));
});
