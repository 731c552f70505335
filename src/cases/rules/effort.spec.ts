import { describe, expect, it } from '@jest/globals';
import { TABLES } from '../../severity/rules/index.js';
import { refuseEffort, refuseForWantOfCustomer } from './effort.js';

const others = TABLES.filter((table) => table !== 'event_management');

describe('missing customer resources', () => {
  it.each(others)('lower the severity under %s (SEV-6, RR-4), where the effort is not reduced by itself', (table) => {
    expect(refuseForWantOfCustomer(table, true)).toBeNull();
    expect(refuseEffort(table, false, 'reduced')).toMatchObject({ status: 'rule' });
  });

  it('reduce the effort under Azure Event Management, and the severity stays (AEM-4)', () => {
    expect(refuseForWantOfCustomer('event_management', true)).toMatchObject({ rule: 'AEM-4' });
    expect(refuseEffort('event_management', false, 'reduced')).toBeNull();
    expect(refuseEffort('event_management', true, 'full')).toBeNull();
  });

  it.each(TABLES)('never raise it (%s)', (table) => expect(refuseForWantOfCustomer(table, false)).toMatchObject({ rule: 'SEV-6' }));

  it('the effort is reduced once, and made full once', () => {
    expect(refuseEffort('event_management', true, 'reduced')).toMatchObject({ status: 'state', message: expect.stringContaining('reduced already') });
    expect(refuseEffort('event_management', false, 'full')).toMatchObject({ status: 'state', message: expect.stringContaining('full already') });
  });
});
