import { describe, expect, it } from '@jest/globals';
import { checkPhases, phaseOn, productSupport, type PhaseStart } from './product.js';

const phase = (name: PhaseStart['phase'], startsOn: string): PhaseStart => ({ phase: name, startsOn });
const life = [phase('extended', '2025-01-01'), phase('pre_release', '2019-06-01'), phase('ended', '2030-01-01'), phase('mainstream', '2020-01-01')];

describe('the phase of a product', () => {
  it.each([
    ['1999-01-01', 'pre_release'], ['2019-12-31', 'pre_release'], ['2020-01-01', 'mainstream'], ['2024-12-31', 'mainstream'],
    ['2025-01-01', 'extended'], ['2029-12-31', 'extended'], ['2030-01-01', 'ended'], ['2099-01-01', 'ended'],
  ])('on %s it is %s, however the phases are written down', (date, expected) => expect(phaseOn(life, date)).toBe(expected));

  it('without phases it is not released', () => expect(phaseOn([], '2026-01-01')).toBe('pre_release'));
});

describe('what may be asked for it (WHO-4)', () => {
  it.each([
    ['mainstream', false, true, null],
    ['extended', false, true, /security fixes are made, other fixes are not on offer/],
    ['ended', false, false, /has ended.*newer version/],
    ['ended', true, false, /has ended/],
    ['pre_release', false, false, /not generally available.*list it/],
    ['pre_release', true, true, /not released yet.*lists it/],
  ] as const)('%s, listed in the exhibit: %s → supported: %s', (name, listed, supported, words) => {
    const verdict = productSupport('Meridian', name, listed);
    expect(verdict.supported).toBe(supported);
    if (words === null) expect(verdict.message).toBeNull();
    else expect(verdict.message).toMatch(words);
  });
});

describe('phases', () => {
  it.each<[string, PhaseStart[], number]>([
    ['go forward, in whatever order they are written', life, 0],
    ['may leave some out', [phase('pre_release', '2020-01-01'), phase('ended', '2021-01-01')], 0],
    ['are one at least', [], 1],
    ['do not go back', [phase('extended', '2020-01-01'), phase('mainstream', '2021-01-01')], 1],
    ['do not stand twice', [phase('mainstream', '2020-01-01'), phase('mainstream', '2021-01-01')], 1],
    ['begin on days of their own', [phase('mainstream', '2020-01-01'), phase('extended', '2020-01-01')], 1],
    ['begin on days that there are', [phase('mainstream', '2020-02-30')], 1],
    ['begin in years that there are', [phase('mainstream', '0000-02-01')], 1],
  ])('%s', (_, phases, problems) => expect(checkPhases(phases)).toHaveLength(problems));
});
