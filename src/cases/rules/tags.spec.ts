import { expect, it } from '@jest/globals';
import { tidyTags } from './tags.js';

it('a tag is one tag however it is typed', () => {
  expect(tidyTags(['  Storage', 'storage ', 'ЖЕЛІ', 'two\t words', ' '])).toEqual(['storage', 'two words', 'желі']);
});
