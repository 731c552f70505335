import { describe, expect, it } from '@jest/globals';
import { ITEM_KINDS as KINDS, ITEMS } from '../../../src/cases/rules/items';
import { ITEM_KINDS, WHO } from './rules';

describe('what a page offers of items', () => {
  it('knows every kind', () => expect([...ITEM_KINDS].sort()).toEqual([...KINDS].sort()));

  it.each(KINDS)('SEV-7: %s is opened and moved by whom the desk lets do it, and by nobody else', (kind) => {
    expect([...WHO[kind].opens].sort()).toEqual([...ITEMS[kind].opens].sort());
    expect([...WHO[kind].moves].sort()).toEqual([...ITEMS[kind].moves].sort());
  });
});
