import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { foreign, SETTLED } from './foreign-words';

const HOME = resolve('web/src');
const ENGLISH = readdirSync(HOME, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('messages.ts')).sort();

type Table = Record<string, unknown>;
interface Folder {
  en: Table;
  ru: Table;
  kk: Table;
}

/** The names that a file takes out of `inLanguage`: under this test, where nobody chose a language, they are the English ones. */
const namesIn = (source: string): string[] => /export const \{([^}]+)\} = await inLanguage\(en, /.exec(source)?.[1]?.split(',').map((name) => name.trim()).filter((name) => name !== '') ?? [];

async function read(name: string): Promise<Folder> {
  const load = (end: string) => import(join(HOME, name.replace(/\.ts$/, end)));
  const english = await load('.ts');
  const russian = await load('.ru.ts');
  const kazakh = await load('.kk.ts');
  const names = namesIn(readFileSync(join(HOME, name), 'utf8'));
  return { en: Object.fromEntries(names.map((each) => [each, english[each]])), ru: russian.ru, kk: kazakh.kk };
}

/** Every leaf of a table by its path. */
function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (value === null || typeof value !== 'object') return new Map([[path, value]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, path === '' ? key : `${path}.${key}`)]));
}

/** Stands for a word, and for what makes one. */
const word = Object.assign(() => '5', { toString: () => '5' });

/** Arguments that texts take. */
const EVENT = {
  channel: 'web', severity: 'A', kind: 'first_response', dueAt: '5', from: 'A', to: 'B', reason: '5', by: 'phone', body: '5', internal: true, reached: [], note: '5', cause: '5', summary: '5',
  productDefect: true, asked: 'A', set: 'B', missedObligation: '5', number: '5', into: '5', tags: ['5'], title: '5', again: true, name: '5', whose: 'customer', part: '5', score: 5, comment: '5',
};
const SAMPLES: unknown[] = [
  5, '5', true, false, 'A', 'first_response', word, EVENT, { ...EVENT, kind: 'obligation' }, { ...EVENT, kind: 'prs', minutes: 5, was: 5, workedOn: '5' },
  { ...EVENT, from: { name: '5' }, to: { name: '5' }, queue: { name: '5' } }, { severity: { set: 'A' }, state: 'open', assignee: null },
  { name: '5', kind: 'everyone', hours: null },
];

/** What a text says: itself, or what it comes to with sample arguments; undefined where none of them suit. */
function said(text: unknown): string | undefined {
  if (typeof text === 'string') return text;
  if (typeof text !== 'function') return undefined;
  for (const sample of SAMPLES) {
    const rest = typeof sample === 'object' ? word : sample;
    try {
      const words = flat(text(sample, ...Array.from({ length: Math.max(text.length - 1, 0) }, () => rest)));
      if (words !== '' && !/undefined|NaN|\[object/.test(words)) return words;
    } catch { /* This sample does not suit. */ }
  }
  return undefined;
}

const flat = (value: unknown): string => (value !== null && typeof value === 'object' ? Object.values(value).map(flat).join(' ') : String(value));

const folders: (Folder & { name: string })[] = [];
// One after the other: jest's loader of modules does not bear two at once.
for (const name of ENGLISH) folders.push({ name, ...(await read(name)) });

describe('the texts of the pages in three languages', () => {
  it('finds a table for each folder that has words', () => {
    expect(ENGLISH).toEqual(expect.arrayContaining(['queue/messages.ts', 'case/event-messages.ts', 'rosters/editor-messages.ts']));
    expect(folders.filter(({ en }) => Object.keys(en).length === 0).map(({ name }) => name)).toEqual([]);
  });

  describe.each(folders)('$name', ({ en, ...others }) => {
    describe.each(['ru', 'kk'] as const)('in %s', (language) => {
      const [english, other] = [leaves(en), leaves(others[language])];

      it('has every text, and no other', () => {
        expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      });

      it('leaves none empty, and takes the same arguments', () => {
        const wrong = [...english].filter(([path, text]) => {
          const its = other.get(path);
          return typeof its !== typeof text || (typeof text === 'string' && text.trim() !== '' && (its as string).trim() === '')
            || (typeof text === 'function' && typeof its === 'function' && text.length !== its.length);
        });
        expect(wrong.map(([path]) => path)).toEqual([]);
      });

      it('is translated', () => {
        const left = [...other].map(([path, text]) => `${path}: ${foreign(said(text) ?? '').join(' ')}`).filter((line) => !line.endsWith(': '));
        expect(left).toEqual([]);
      });

      it('says no word that the glossary settled against', () => {
        expect([...other].filter(([, text]) => SETTLED[language].test(said(text) ?? '')).map(([path]) => path)).toEqual([]);
      });
    });

    it('says in Kazakh something else than in Russian', () => {
      const russian = leaves(others.ru);
      const same = [...leaves(others.kk)].filter(([path, text]) => {
        const words = said(text) ?? '';
        return /\p{Script=Cyrillic}/u.test(words) && words.length > 24 && words === said(russian.get(path));
      });
      expect(same.map(([path]) => path)).toEqual([]);
    });
  });

  it('reads every text that takes arguments', () => {
    const functions = folders.flatMap(({ name, ru }) => [...leaves(ru)].filter(([, text]) => typeof text === 'function').map(([path, text]) => ({ at: `${name} ${path}`, words: said(text) })));
    const unread = functions.filter(({ words }) => words === undefined).map(({ at }) => at);
    expect(unread).toEqual([]);
  });
});
