import { describe, expect, it } from '@jest/globals';
import { comesByPhone, differs, IMPACTS, proposedSeverity } from './propose';

describe('SEV-3: a severity is proposed from what cannot be done, by the rows of section 2', () => {
  it.each([
    ['stopped', '1', 'a core process fully lost, work cannot reasonably go on'],
    ['degraded', 'A', 'a significant loss or degradation of service'],
    ['impaired', 'B', 'a loss or degradation, work goes on impaired'],
    ['minor', 'C', 'works with minor or no impediment'],
    ['question', 'C', 'no impediment at all'],
  ] as const)('%s is Severity %s: %s', (impact, severity, _) => {
    expect(proposedSeverity(impact)).toBe(severity);
  });

  it('never proposes more for less', () => {
    const order = ['1', 'A', 'B', 'C'];
    const proposed = IMPACTS.map((impact) => order.indexOf(proposedSeverity(impact)));
    expect(proposed).toEqual([...proposed].sort((a, b) => a - b));
  });

  it.each([
    ['1', 'impaired', 'higher'],
    ['C', 'stopped', 'lower'],
    ['B', 'impaired', null],
    ['B', '', null],
    [null, 'stopped', null],
  ] as const)('asking for %s where %s was said is %s', (asked, impact, expected) => {
    expect(differs(asked, impact)).toBe(expected);
  });
});

it.each([['1', true], ['A', true], ['B', false], ['C', false], [null, false]] as const)('SEV-1: Severity %s comes by phone: %s', (severity, expected) => {
  expect(comesByPhone(severity)).toBe(expected);
});
