import { describe, expect, it } from '@jest/globals';
import { isSeverityOne } from './once';

const change = (type: string, data: Record<string, unknown>) => ({ entity: 'case', type, data });

describe('the alert to Severity 1', () => {
  it.each([
    ['case.opened', { severity: '1' }, true], ['severity.set', { from: 'A', to: '1' }, true],
    ['case.opened', { severity: 'A' }, false], ['severity.set', { from: '1', to: 'A' }, false], ['severity.requested', { from: 'A', to: '1' }, false], ['case.responded', {}, false],
  ])('%s %j: %s', (type, data, alerts) => expect(isSeverityOne(change(type, data))).toBe(alerts));
});
