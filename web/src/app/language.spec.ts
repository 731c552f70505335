import { describe, expect, it } from '@jest/globals';
import { counted, firstSpoken, inLanguage, language } from './language';

describe('the language of the pages', () => {
  it.each([
    [['kk'], 'kk'], [['ru-KZ', 'en'], 'ru'], [['de-DE', 'kk-KZ'], 'kk'], [['de', 'fr'], 'en'], [[''], 'en'], [[], 'en'],
  ] as const)('asked for %j it is %s', (tags, spoken) => {
    expect(firstSpoken(tags)).toBe(spoken);
  });

  it('picks the texts of the language spoken', () => {
    expect(language).toBe('en');
    expect(inLanguage({ en: 'Queue', ru: 'Очередь', kk: 'Кезек' })).toBe('Queue');
  });

  it('counts by the plural rules of each language', () => {
    const cases = { one: 'обращение', few: 'обращения', many: 'обращений', other: 'обращения' };
    expect([1, 2, 5, 11, 21, 104].map((n) => counted('ru')(n, cases))).toEqual(['1 обращение', '2 обращения', '5 обращений', '11 обращений', '21 обращение', '104 обращения']);
    expect([1, 2].map((n) => counted('en')(n, { one: 'case', other: 'cases' }))).toEqual(['1 case', '2 cases']);
    expect(counted('kk')(5, { other: 'өтініш' })).toBe('5 өтініш');
  });
});
