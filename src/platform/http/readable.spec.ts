import { describe, expect, it } from '@jest/globals';
import { unreadable } from './readable.js';

const sent = (json: string): unknown => JSON.parse(json);
const nested = (levels: number): unknown => sent('['.repeat(levels) + ']'.repeat(levels));

describe('what is never read, wherever it stands', () => {
  it.each([
    ['{"__proto__": {"admin": true}}', '__proto__'],
    ['{"a": [{"b": {"constructor": 1}}]}', 'a[0].b.constructor'],
    ['{"a": {"prototype": 1}}', 'a.prototype'],
    ['{"a": ["x", "y\\u0000"]}', 'a[1]'],
    ['{"a": [{"b": 1}, null]}', 'a[1]'],
    ['{"a": "\\ud83d"}', 'a'],
    ['{"a\\u0000": 1}', 'a\u0000'],
    ['"\\u0000"', ''],
  ])('%s', (json, field) => expect(unreadable(sent(json))).toMatchObject({ field }));

  it('and nothing else', () => {
    for (const json of ['null', '7', '"😀\\n"', '[]', '{"a": {"b": [true, 1e300, "proto"], "c": null}}']) expect(unreadable(sent(json))).toBeNull();
    expect(unreadable(undefined)).toBeNull();
  });

  it('nor what is nested without end, however deep', () => {
    expect(unreadable(nested(32))).toBeNull();
    expect(unreadable(nested(34))).toMatchObject({ message: expect.stringContaining('32 levels') });
    expect(unreadable(nested(400_000))).not.toBeNull();
  });
});
