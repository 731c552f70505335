import { describe, expect, it } from '@jest/globals';
import { TABLES } from '../../severity/rules/index.js';
import { changeControl, critsitManager, customerAnswer, SEVERITY_DECISION, updateCadence } from './promised-further.js';

describe('further promises, by severity (CLK-5)', () => {
  it.each([['1', 60], ['A', 120]] as const)('Severity %s: the customer hears again every %i minutes, round the clock', (severity, targetMinutes) => {
    expect(updateCadence(severity)).toEqual({ targetMinutes, hours: '24x7' });
  });

  it.each(['B', 'C'] as const)('Severity %s has no cadence of its own', (severity) => expect(updateCadence(severity)).toBeNull());

  it('SEV-3: a raise is decided within 15 minutes', () => {
    expect(SEVERITY_DECISION).toEqual({ targetMinutes: 15, hours: '24x7' });
  });

  it('AEM-1: a critsit manager accepts within 30 minutes under Azure Event Management alone', () => {
    expect(TABLES.filter((table) => critsitManager(table) !== null)).toEqual(['event_management']);
    expect(critsitManager('event_management')).toEqual({ targetMinutes: 30, hours: '24x7' });
  });

  it('section 2: the customer answers within 24 hours at C, its change control within 4 business hours at B, and nobody else is timed', () => {
    expect((['1', 'A', 'B', 'C'] as const).map(customerAnswer)).toEqual([null, null, null, { targetMinutes: 1_440, hours: '24x7' }]);
    expect((['1', 'A', 'B', 'C'] as const).map(changeControl)).toEqual([null, null, { targetMinutes: 240, hours: 'business' }, null]);
  });
});
