import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { queryOf, wordsOf, writtenIn } from './words.js';

/** What PostgreSQL would do with both. */
function finds(text: string, query: string): boolean {
  const words = wordsOf(text);
  const asked = queryOf(query)?.split(' & ') ?? [];
  return asked.length > 0 && asked.every((part) => {
    const word = /'(.*)'/u.exec(part)![1]!;
    return part.endsWith(':*') ? words.some((each) => each.startsWith(word)) : words.includes(word);
  });
}

describe('found in any script', () => {
  it.each([
    ['Сақтау кезінде ҚАТЕ шығады', 'қате'], ['«Ошибка» — при сохранении', 'ошибка сохр'], ['خطأ في الخادم؟', 'الخادم'], ['العربيّة', 'العربية'],
    ['数据库无法保存。', '无法保存'], ['数据库无法保存。', '存'], ['データベースが停止', 'ベース'], ['ระบบล่มทั้งหมด', 'ล่ม'], ['데이터베이스가 멈춤', '데이터베이스'],
    ['सर्वर बंद है', 'सर्वर'], ['Der Straßenserver fällt aus', 'straßen'], ['PostgreSQL18で停止', 'postgresql18 停止'], ['ＡＢＣ１２', 'abc12'], ['C-100234', 'c-1002'],
  ])('%s: %s', (text, query) => expect(finds(text, query)).toBe(true));

  it.each([['数据库', '据数'], ['сервер упал', 'упасть'], ['server', 'erver'], ['server', 'server down']])('%s, but not: %s', (text, query) =>
    expect(finds(text, query)).toBe(false));
});

describe('words', () => {
  it('none where there is nothing but signs; none longer than anyone types', () => {
    expect([queryOf(' — «»…'), queryOf(''), wordsOf("'; --")]).toEqual([null, null, []]);
    expect(wordsOf('я'.repeat(500))).toEqual(['я'.repeat(60)]);
  });

  it('never break out of the query they are put into, and every text is found by itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const query = queryOf(text);
      if (query === null) return;
      expect(query).toMatch(/^'[\p{L}\p{N}\p{M}]+'(:\*)?( & '[\p{L}\p{N}\p{M}]+'(:\*)?)*$/u);
      expect(finds(text, text)).toBe(true);
    }));
  });

  it('of an event: what somebody wrote in it, and nothing else', () => {
    expect(writtenIn({ body: 'one', note: 'two', number: 'three', reason: 4 })).toBe('one\ntwo');
  });
});
