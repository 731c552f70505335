import { describe, expect, it } from '@jest/globals';
import { promisedResponse, type Hours } from './response-table.js';
import type { Severity } from './severity.js';

const plain = { severityBAroundTheClock: false };
const roundTheClock = { severityBAroundTheClock: true };

describe('the Premier response table (section 2)', () => {
  it.each<[Severity, number, Hours]>([
    ['1', 60, '24x7'],
    ['A', 60, '24x7'],
    ['B', 120, 'business'],
    ['C', 240, 'business'],
  ])('promises a first response to Severity %s within %i minutes, counted %s', (severity, targetMinutes, hours) => {
    expect(promisedResponse(severity, plain)).toMatchObject({ tableId: 'premier', targetMinutes, hours });
  });

  it('note 4: Severity B runs 24x7 where the location has that option, with the same 120 minutes, and says why', () => {
    const promised = promisedResponse('B', roundTheClock);
    expect(promised).toMatchObject({ targetMinutes: 120, hours: '24x7' });
    expect(promised.why).toMatch(/note 4/);
    expect(promisedResponse('B', plain).why).not.toMatch(/note 4/);
  });

  it.each<Severity>(['1', 'A', 'C'])('note 4 changes nothing for Severity %s', (severity) => {
    expect(promisedResponse(severity, roundTheClock)).toEqual(promisedResponse(severity, plain));
  });
});
