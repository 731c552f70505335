import { describe, expect, it } from '@jest/globals';
import { currentCase } from './current-case';
import { has, numberIn } from './matching';

describe('what the palette understands', () => {
  it.each([['C-100023', 'C-100023'], [' c100023 ', 'C-100023'], ['С-100023', 'C-100023'], ['100023', 'C-100023'], ['12', null], ['printer', null], ['C-', null]])(
    '%j names the case %j', (query, number) => expect(numberIn(query)).toBe(number));

  it('finds a label by how its words begin, in any order', () => {
    expect(has('Waiting for us', 'us wait')).toBe(true);
    expect(has('Никто не ведёт', 'ник')).toBe(true);
    expect(has('Queue', 'ueue')).toBe(false);
    expect(has('Queue', '')).toBe(true);
  });

  it('knows the case before one: of the page, or beside the list', () => {
    expect(currentCase({ pathname: '/cases/C-100001/crisis', search: {} })).toBe('C-100001');
    expect(currentCase({ pathname: '/queue', search: { beside: 'C-100002' } })).toBe('C-100002');
    expect(currentCase({ pathname: '/queue', search: {} })).toBeNull();
  });
});
