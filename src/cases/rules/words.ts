import { STRUCK } from './redaction.js';

/** Longer words are cut: nobody types more to find them. */
const LONGEST = 60;

/** Scripts that write words without spaces between them. */
const SPACELESS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+/gu;

/** Vowel signs and stretches of Arabic that most leave out. */
const ARABIC_SIGNS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/**
 * The words of a text in any script, each once: whole words, and of runs without spaces every two neighbours and the last
 * character. Split here and not by PostgreSQL, whose idea of a letter depends on the locale that its database was made with.
 */
export function wordsOf(text: string): string[] {
  return [...new Set(runs(text).flatMap(({ run, spaceless }) => (spaceless ? pairs([...run], true) : [run])))];
}

/**
 * What is asked for in a search, for PostgreSQL's `tsquery`: every word asked for is there, or the beginning of one is.
 * Null where nothing is asked that could be a word.
 */
export function queryOf(text: string): string | null {
  const asked = runs(text).flatMap(({ run, spaceless }) => {
    const characters = [...run];
    return spaceless && characters.length > 1 ? pairs(characters, false).map((pair) => `'${pair}'`) : [`'${run}':*`];
  });
  return asked.length === 0 ? null : [...new Set(asked)].join(' & ');
}

function runs(text: string): { run: string; spaceless: boolean }[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(ARABIC_SIGNS, '');
  return (plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).flatMap((word) => [
    ...(word.match(SPACELESS) ?? []).map((run) => ({ run, spaceless: true })),
    ...word.split(SPACELESS).filter(Boolean).map((run) => ({ run: [...run].slice(0, LONGEST).join(''), spaceless: false })),
  ]);
}

function pairs(characters: string[], withLast: boolean): string[] {
  return characters.flatMap((each, at) => (at + 1 < characters.length ? [each + characters[at + 1]!] : withLast ? [each] : []));
}

/** What someone may have written in an event of a case. */
const WRITTEN = ['body', 'summary', 'cause', 'reason', 'note', 'comment'] as const;

/** The texts of an event that a search looks through. */
export function writtenIn(data: object): string {
  const given = data as Partial<Record<(typeof WRITTEN)[number], unknown>>;
  return WRITTEN.map((key) => given[key]).filter((value) => typeof value === 'string' && value !== STRUCK).join('\n');
}
