import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '../api/wire';
import { unseenIn } from './unseen';

const event = (id: string, type: string, name: string, side: 'customer' | 'provider' = 'provider'): CaseEvent =>
  ({ id, type, audience: 'customer', at: '2026-11-26T04:00:00Z', actor: { side, name }, data: {} });
const me = { name: 'Emil Sadykov', side: 'provider' } as const;

describe('unseen replies', () => {
  const events = [event('9', 'case.commented', 'Ben Carter', 'customer'), event('10', 'case.responded', 'Lena Brandt'), event('11', 'clock.met', 'The desk'), event('100', 'case.commented', 'Emil Sadykov', 'customer')];

  it('are what others said since: by number, not by spelling, and nothing of the clocks', () => {
    expect(unseenIn(events, '9', me).map(({ id }) => id)).toEqual(['10', '100']);
    expect(unseenIn(events, '100', me)).toEqual([]);
  });

  it('are none of one’s own, and none where it is not known what was seen', () => {
    expect(unseenIn([event('12', 'case.responded', me.name)], '1', me)).toEqual([]);
    expect(unseenIn(events, null, me)).toEqual([]);
  });
});
