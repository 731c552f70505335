import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { opensWith } from '../../src/cases/rules/critical.js';
import { projectFiles } from './project-files.js';
import { sentencesOf } from './sentences.js';

type Said = Record<string, string>;

const HOME = join(import.meta.dirname, '../../web/src');
const { ru } = (await import(join(HOME, 'said/said.ru.ts'))) as { ru: Said };
const { kk } = (await import(join(HOME, 'said/said.kk.ts'))) as { kk: Said };
const { validators } = (await import(join(HOME, 'said/ru/validators.ts'))) as { validators: Said };
const { composed } = (await import(join(HOME, 'said/ru/composed.ts'))) as { composed: Said };
const { TITLES_OF_THE_DESK } = (await import(join(HOME, 'items/titles.ts'))) as { TITLES_OF_THE_DESK: string[] };
const { foreign, SETTLED } = (await import(join(HOME, 'app/foreign-words.ts'))) as { foreign(words: string): string[]; SETTLED: Record<'ru' | 'kk', RegExp> };

const HOLE = /\{([~_]?\w+)[^}]*\}/g;
const shapeOf = (english: string): string => english.replace(HOLE, '{}').trim();
const holesIn = (text: string): string[] => [...new Set([...text.matchAll(HOLE)].map(([, hole]) => hole!).filter((hole) => !hole.startsWith('_')))].sort();

/** In which catalogue a sentence is not; `Raised to Severity {}. {}` is there where each of its sentences is. */
function missingFrom(catalogue: Said, sentences: { text: string; at: string }[]): string[] {
  const known = new Set(Object.keys(catalogue).map(shapeOf));
  const isKnown = (text: string): boolean => known.has(text) || text === '{}' || (/[.!?] ./.test(text) && text.split(/(?<=[.!?]) /).every((part) => part === '{}' || known.has(part)));
  return sentences.filter(({ text }) => !isKnown(text)).map(({ text, at }) => `${at} ${text}`);
}

/** What the validators of the library say, and what the desk makes of several strings: neither stands in a string of it. */
const elsewhere = { ...validators, ...composed };

/** Entries whose English no longer stands in any string; codes are read with spaces for their `_`. */
function unused(catalogue: Said, strings: Set<string>): string[] {
  return Object.keys(catalogue).filter((english) => !strings.has(shapeOf(english)) && !strings.has(english.replaceAll(' ', '_')) && !(english in elsewhere));
}

const files = [...projectFiles('src')].filter(([path]) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
const all = files.flatMap(([path, text]) => sentencesOf(path, text).map((each) => ({ ...each, at: `${path}:${each.line}` })));

describe('what the desk says, in the catalogues of the pages', () => {
  it('is found where it stands', () => {
    expect(all.filter(({ read }) => read).length).toBeGreaterThan(600);
  });

  it.each(Object.entries({ ru, kk }))('is there, every sentence of it: %s', (_, catalogue) => {
    expect(missingFrom(catalogue, all.filter(({ read }) => read))).toEqual([]);
  });

  it('is told from what people call things on a case', () => {
    const opened = ['1', 'A'].flatMap((severity) => opensWith(severity as 'A', 'event_management')).map(({ title }) => title);
    expect(TITLES_OF_THE_DESK).toEqual(expect.arrayContaining(opened));
    expect(TITLES_OF_THE_DESK.filter((title) => !all.some(({ text }) => title === text || title.startsWith(text.replace('{}', ''))))).toEqual([]);
  });

  it('keeps no entry that it no longer says', () => {
    expect(unused(ru, new Set(all.map(({ text }) => text)))).toEqual([]);
    expect(Object.keys(kk).sort()).toEqual(Object.keys(ru).sort());
  });

  it.each(Object.entries({ ru, kk }))('has the same put into it: %s', (_, catalogue) => {
    const wrong = Object.entries(catalogue).filter(([english, said]) => said.trim() === '' || holesIn(english).join() !== holesIn(said).join());
    expect(wrong.map(([english]) => english)).toEqual([]);
  });

  it.each(Object.entries({ ru, kk }))('is translated, in the words of the glossary: %s', (language, catalogue) => {
    const left = Object.entries(catalogue).flatMap(([english, said]) => {
      const words = foreign(said.replace(HOLE, '')).filter((word) => !isCode(word, english));
      return words.length > 0 || SETTLED[language as 'ru' | 'kk'].test(said) ? [`${english}: ${words.join(' ')}`] : [];
    });
    expect(left).toEqual([]);
  });

  it('says in Kazakh something else than in Russian', () => {
    expect(Object.keys(kk).filter((english) => kk[english]!.length > 24 && kk[english] === ru[english] && /\p{Script=Cyrillic}/u.test(kk[english]!))).toEqual([]);
  });
});

/** What is written so in every language: names of fields, codes, signs. Small words of English are none. */
const CODES = new Set([
  'timeZone', 'weekly', 'holidays', 'null', 'IANA', 'ISO', 'UUID', 'NUL', 'ASCII', 'ETag', 'Idempotency', 'Key', 'DESK', 'PRIVATE', 'NETWORKS', 'RaaS', 'UTF', 'Azure', 'AEM', 'HRS', 'WHO', 'SEV', 'MCS', 'RR', 'TT',
  'national', 'own', 'history', 'yes', 'no', 'draft', 'active', 'json', 'csv', 'html', 'week', 'month', 'failed', 'pending', 'open', 'in', 'progress', 'me', 'business', 'number', 'priority', 'sys', 'updated', 'at', 'next', 'text', 'from', 'to',
  'role', 'roster', 'personId', 'rosterId', 'webhookId', 'rateDifference', 'example', 'critsit', 'view', 'mine', 'Event', 'Management', 'event', 'management', 'KZ',
]);
const isCode = (word: string, english: string): boolean => CODES.has(word) && english.includes(word);

describe('a sentence that is not in the catalogues', () => {
  const at = (path: string, source: string) => missingFrom({ 'Take {n} at most.': '', 'It is over.': '' }, sentencesOf(path, source).filter(({ read }) => read).map(({ text, line }) => ({ text, at: `${path}:${line}` })));

  it.each([
    ['a refusal', "\nthrow refused('SEV-1', 'Call us first.');", 'src/a/b.ts:2 Call us first.'],
    ['one with something put in', 'throw conflict(`Nobody is at ${place}.`);', 'src/a/b.ts:1 Nobody is at {}.'],
    ['a message of a field', "const errors = [{ field: 'a', message: 'Give another.' }];", 'src/a/b.ts:1 Give another.'],
    ['a message of a validator', "class A { @IsIn(B, { message: 'Give one of these.' }) b: string; }", 'src/a/b.ts:1 Give one of these.'],
    ['what is not found', "throw notFound('wheel');", 'src/a/b.ts:1 wheel'],
    ['a title', "new Problem({ status: 409, title: 'Closed', detail });", 'src/a/b.ts:1 Closed'],
    ['one after another', 'const a = `It is over. ${b} Come back.`;', 'src/a/b.ts:1 It is over. {} Come back.'],
  ])('is told with its place: %s', (_, source, told) => {
    expect(at('src/a/b.ts', source)).toEqual([told]);
  });

  it('is looked for in every string of two words of a rule', () => {
    expect(at('src/a/rules/b.ts', "const missing = ['it is not on'];")).toEqual(['src/a/rules/b.ts:1 it is not on']);
  });

  it('is none where it is known, or where nobody reads it in a page', () => {
    expect(at('src/a/b.ts', "const a = `It is over. ${b}`; const c = `Take ${d} at most.`; log.warn('It broke off.'); throw new Error('This cannot be.'); x({ description: 'What it is.' });")).toEqual([]);
    expect(at('src/cli.ts', "say('Here it is.');")).toEqual([]);
  });

  it('is missed when it is gone, or has another thing put into it', () => {
    expect(unused({ 'It is over.': '', 'Take {n} at most.': '', 'in progress': '' }, new Set(['Take {} at most.', 'in_progress']))).toEqual(['It is over.']);
    expect([holesIn('Take {n}, {~what} {_field}.'), holesIn('{~what}: {n|час|часа|часов}')]).toEqual([['n', '~what'], ['n', '~what']]);
  });
});
