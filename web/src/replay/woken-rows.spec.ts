import { describe, expect, it } from '@jest/globals';
import { wokenRows } from './woken-rows';

const woken = (who: string, times: number) => ({ who, times, nights: times });

describe('who is woken under two policies', () => {
  it('is anybody whom one of them wakes, most often first; nobody is left out of the other', () => {
    const rows = wokenRows([[woken('lead', 1), woken('sdm', 0), woken('executives', 0)], [woken('sdm', 4)]]);
    expect(rows.map(({ who, each }) => `${who} ${each.map(({ times }) => times).join('/')}`)).toEqual(['sdm 0/4', 'lead 1/0']);
  });

  it('is nobody where no call falls into the night', () => expect(wokenRows([[woken('lead', 0)], []])).toEqual([]));
});
