import { describe, expect, it } from '@jest/globals';
import { adopts, counted, decimals, firstSpoken, inLanguage, language, spokenBy, type Kept } from './language';

/** A browser's keeping. */
function keeping(first: Record<string, string> = {}): Kept {
  const kept = new Map(Object.entries(first));
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
}

/** One that keeps nothing. */
const refusing: Kept = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** Loads the page with somebody signed in, again as often as it asks for. @returns what it speaks at last, and after how many loadings */
function visit(kept: Kept, asked: string[], tag: string): [string, number] {
  for (let loads = 1; loads < 10; loads++) {
    const spoken = spokenBy(kept, asked);
    if (!adopts(kept, asked, spoken, tag)) return [spoken, loads];
  }
  throw new Error('The page loads round and round.');
}

describe('the language of the pages', () => {
  it.each([
    [['kk'], 'kk'], [['ru-KZ', 'en'], 'ru'], [['de-DE', 'kk-KZ'], 'kk'], [['de', 'fr'], 'en'], [[''], 'en'], [[], 'en'],
  ] as const)('asked for %j it is %s', (tags, spoken) => {
    expect(firstSpoken(tags)).toBe(spoken);
  });

  it('picks the texts of the language spoken, and loads no other', async () => {
    const loaded: string[] = [];
    const load = <T>(table: T) => (): Promise<T> => { loaded.push('another'); return Promise.resolve(table); };
    expect(language).toBe('en');
    expect(await inLanguage('Queue', { ru: load({ ru: 'Очередь' }), kk: load({ kk: 'Кезек' }) })).toBe('Queue');
    expect(loaded).toEqual([]);
  });

  it('counts by the plural rules of each language', () => {
    const cases = { one: 'обращение', few: 'обращения', many: 'обращений', other: 'обращения' };
    expect([1, 2, 5, 11, 21, 104].map((n) => counted('ru')(n, cases))).toEqual(['1 обращение', '2 обращения', '5 обращений', '11 обращений', '21 обращение', '104 обращения']);
    expect([1, 2].map((n) => counted('en')(n, { one: 'case', other: 'cases' }))).toEqual(['1 case', '2 cases']);
    expect(counted('kk')(5, { other: 'өтініш' })).toBe('5 өтініш');
  });

  it('writes decimals as each does', () => {
    expect([decimals('en', 1)(0.25), decimals('ru', 1)(0.25)]).toEqual(['0.3', '0,3']);
  });
});

describe('whose language is spoken', () => {
  it('is the person’s own, after one more loading of the page, and stays', () => {
    const kept = keeping();
    expect(visit(kept, ['en-GB'], 'kk')).toEqual(['kk', 2]);
    expect(visit(kept, ['en-GB'], 'kk')).toEqual(['kk', 1]);
    expect(visit(kept, ['en-GB'], 'ru-KZ')).toEqual(['ru', 2]);
  });

  it('is what was chosen in this browser, whoever signs in', () => {
    const kept = keeping({ 'critsit.language': 'ru' });
    expect(visit(kept, ['en-GB'], 'kk')).toEqual(['ru', 1]);
    expect(visit(kept, ['en-GB'], 'en')).toEqual(['ru', 1]);
  });

  it('is the browser’s where the person’s is none of ours', () => {
    expect(visit(keeping(), ['ru-RU'], 'de')).toEqual(['ru', 1]);
  });

  it('never loads round and round: not where nothing is kept, nor where something else is', () => {
    expect(visit(refusing, ['en-GB'], 'kk')).toEqual(['en', 1]);
    expect(visit(keeping({ 'critsit.language': 'xx', 'critsit.language.own': '' }), [], 'kk')).toEqual(['kk', 2]);
  });
});
