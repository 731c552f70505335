import { describe, expect, it } from '@jest/globals';
import { AtCases, initials, type Present } from './at-cases';

const at = (number: string, id: string, typing = false): Present => ({ case: number, id, name: id, typing });

describe('who is at which case', () => {
  it('a room says who is there; what did not change for a case stays the very same', () => {
    const cases = new AtCases();
    cases.hear('queue:q', [at('C-1', 'emil'), at('C-2', 'lena')]);
    const first = cases.at('C-1');
    cases.hear('queue:q', [at('C-1', 'emil'), at('C-2', 'lena', true)]);
    expect(cases.at('C-1')).toBe(first);
    expect(cases.at('C-2')).toEqual([at('C-2', 'lena', true)]);
    cases.hear('queue:q', []);
    expect([cases.at('C-1'), cases.at('C-2')]).toEqual([[], []]);
  });

  it('a case and its queue tell of the same person once', () => {
    const cases = new AtCases();
    cases.hear('queue:q', [at('C-1', 'emil')]);
    cases.hear('case:C-1', [at('C-1', 'emil', true)]);
    expect(cases.at('C-1')).toEqual([at('C-1', 'emil', true)]);
  });

  it('nothing is known once the connection is away', () => {
    const cases = new AtCases();
    cases.hear('case:C-1', [at('C-1', 'emil')]);
    cases.forget();
    expect(cases.at('C-1')).toEqual([]);
  });

  it.each([['Aizhan Serikova', 'AS'], ['Ben', 'B'], ['Иван Иванович Петров', 'ИП'], ['  ', '']])('%j is %j', (name, letters) => expect(initials(name)).toBe(letters));
});
