import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { MayBeAbsent, Name, OptionalText, Text, Texts, TimeZone, whyNotText } from './text.js';

class Sent {
  @Name() name: string;
  @Text(10) text: string;
  @OptionalText(10) optional?: string | null;
  @Texts(2, 5) list: string[];
  @TimeZone() zone: string;
  @MayBeAbsent() @Text(10) absent?: string;
}

const sound = { name: 'Айгерім', text: 'x', list: [], zone: 'Asia/Almaty' };
const faults = (given: object): string[] => validateSync(plainToInstance(Sent, { ...sound, ...given }), { stopAtFirstError: true }).map(({ property }) => property);
const name = (value: unknown): string | null => whyNotText(value, { max: 300, oneLine: true });

describe('names in any script', () => {
  it.each([
    'Әйгерім Нұрланқызы', 'محمد بن سلمان', 'עדי שָׁלוֹם', 'क्‍ष श्री', 'ශ්‍රී ලංකා', 'நன்றி', '東京都', '한국', 'ไทย', 'Ωμέγα', 'Đặng Thị Hà', 'n\u0303',
    '👩‍💻 Ops 🏳️‍🌈', 'می‌خواهم', '‏עברית‏', 'O’Brien & Søn (Å/S) №7', '1', '😀', '𠮷野家',
  ])('%s', (value) => expect(name(value)).toBeNull());
});

describe('what nobody can read is refused', () => {
  it.each([
    ['nothing', '', 'seen'],
    ['spaces', ' \u00a0\u3000', 'seen'],
    ['zero width alone', '\u200b\u200c\u200d\u2060\ufeff', 'seen'],
    ['marks of direction alone', '\u200e\u200f', 'seen'],
    ['accents on nothing', '\u0301\u0302', 'seen'],
    ['letters that are blank', '\u3164\u115f\uffa0\u2800', 'seen'],
    ['a right-to-left override', 'invoice\u202Efdp.exe', 'direction'],
    ['an isolate', 'a\u2066b', 'direction'],
    ['NUL', 'a\u0000b', 'control'],
    ['an escape', 'a\u001b[31mb', 'control'],
    ['an escape of eight bits', 'a\u009b31mb', 'control'],
    ['DEL', 'a\u007fb', 'control'],
    ['half a character', 'a\ud83d', 'control'],
    ['halves the wrong way round', '\ude00\ud83d', 'control'],
    ['what is no character', 'a\uffff', 'control'],
    ['two lines', 'a\nb', 'one line'],
    ['two lines by another name', 'a\u2028b', 'one line'],
    ['a tab', 'a\tb', 'one line'],
    ['a number', 7, 'Give text'],
    ['null', null, 'Give text'],
    ['a list', ['a'], 'Give text'],
    ['what looks like text', { length: 1, toString: () => 'a' }, 'Give text'],
  ])('%s', (_, value, why) => expect(name(value)).toContain(why));

  it('longer text may have lines and tabs, a name may not', () => {
    expect(whyNotText('a\r\n\tb', { max: 10 })).toBeNull();
    expect(whyNotText('\n\t', { max: 10 })).toContain('seen');
    expect(whyNotText('', { max: 10, visible: false })).toBeNull();
  });
});

describe('length is counted in characters (code points), not in how they are stored', () => {
  it.each(['a', 'қ', '東', '😀', '𠮷', '\ufe0f'])('300 of %s, and not 301', (character) => {
    const most = { max: 300, visible: false };
    expect(whyNotText(character.repeat(300), most)).toBeNull();
    expect(whyNotText(character.repeat(301), most)).toBe('Give at most 300 characters.');
  });

  it('a million characters are refused at once', () => {
    const before = performance.now();
    expect(name('a'.repeat(1_000_000))).toBe('Give at most 300 characters.');
    expect(performance.now() - before).toBeLessThan(100);
  });
});

describe('as fields', () => {
  it('sound ones pass', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ optional: '', list: ['a', 'b'], absent: 'x' })).toEqual([]);
    expect(faults({ optional: null })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['no name', { name: undefined }, 'name'],
    ['a name of two lines', { name: 'a\nb' }, 'name'],
    ['a text too long', { text: 'a'.repeat(11) }, 'text'],
    ['an optional text that cannot be read', { optional: '\u202e' }, 'optional'],
    ['an optional number', { optional: 7 }, 'optional'],
    ['no list', { list: 'a' }, 'list'],
    ['a list too long', { list: ['a', 'b', 'c'] }, 'list'],
    ['a list with something else', { list: ['a', 7] }, 'list'],
    ['null where a field may only be left out', { absent: null }, 'absent'],
    ['a zone of Mars', { zone: 'Mars/Olympus' }, 'zone'],
    ['an offset for a zone', { zone: '+05:00' }, 'zone'],
    ['a list for a zone', { zone: ['UTC'] }, 'zone'],
  ])('%s', (_, given, field) => expect(faults(given)).toEqual([field]));
});
