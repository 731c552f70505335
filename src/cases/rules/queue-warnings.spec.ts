import { describe, expect, it } from '@jest/globals';
import { queueWarnings, type StandingOfQueue } from './queue-warnings.js';

const sound: StandingOfQueue = { lead: { name: 'Lena', active: true, leads: true }, members: 3, rosters: [{ what: 'duty engineers', name: 'Duty', onDuty: 1 }] };

describe('whom a queue’s escalations would look for in vain (ESC-5)', () => {
  it('nobody: no warning', () => expect(queueWarnings(sound)).toEqual([]));

  it.each<[string, Partial<StandingOfQueue>, RegExp]>([
    ['no lead', { lead: null }, /no lead/],
    ['a lead who left', { lead: { name: 'Lena', active: false, leads: true } }, /Lena.*left the desk/],
    ['a lead who is none any more', { lead: { name: 'Lena', active: true, leads: false } }, /no queue lead any more/],
    ['no people', { members: 0 }, /Nobody works/],
    ['no roster', { rosters: [{ what: 'duty engineers', name: null, onDuty: 0 }] }, /no roster for duty engineers/],
    ['an empty roster', { rosters: [{ what: 'duty engineers', name: 'Duty', onDuty: 0 }] }, /Nobody is on duty in Duty/],
  ])('%s', (_, standing, says) => expect(queueWarnings({ ...sound, ...standing })).toEqual([expect.stringMatching(says)]));
});
