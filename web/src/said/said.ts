import type { Forms } from '../app/language';

/**
 * Sentences of the desk in one language, by the English in which it says them. What the desk puts in stands in braces: `{name}`
 * comes through as it is, `{~what}` is the desk's own word and is read in turn, `{_field}` may be left out. A translation says
 * `{n|день|дня|дней}` where the number takes its word.
 */
export type Said = Readonly<Record<string, string>>;

export interface Reading {
  text: string;
  /** What was the desk's own, and stands in no entry. */
  unknown: string[];
}

/** How a language writes what the desk puts in: numbers of things, and days. */
interface Writing {
  count(n: number, forms: Forms): string;
  day(date: string): string;
}

interface Pattern {
  pattern: RegExp;
  names: string[];
  translation: string;
  /** A whole one is not mistaken for a word that others are made with, nor the other way round. Null: its end is put in. */
  isSentence: boolean | null;
  /** How much of it is said, and not put in: the more, the surer it is meant. */
  weight: number;
}

const HOLE = /\{([~_]?)(\w+)(?:\|([^|}]*)\|([^|}]*)\|([^}]*))?\}/g;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ENDS = /[.!?]$/;
/** Where one sentence ends and the next begins. */
const BETWEEN = /(?<=[.!?]) (?=['“{]?\p{Lu})/u;

/** Reads the desk's sentences by a catalogue: an entry that says the same, else the one that says most of it, else sentence by sentence. */
export function readerOf(said: Said, writing: Writing): (sentence: string) => Reading {
  const exact = new Map(Object.entries(said).filter(([english]) => !english.includes('{')));
  const patterns = Object.entries(said).filter(([english]) => english.includes('{')).map(patternOf).sort((a, b) => b.weight - a.weight);

  const asOne = (sentence: string): Reading | null => {
    const known = exact.get(sentence);
    if (known !== undefined) return { text: known, unknown: [] };
    for (const { pattern, names, translation, isSentence } of patterns) {
      const values = isSentence === null || isSentence === ENDS.test(sentence) ? pattern.exec(sentence)?.slice(1) : undefined;
      if (values) return putInto(translation, new Map(names.map((name, i) => [name, values[i] ?? ''])), word, writing);
    }
    return null;
  };

  const word = (value: string): Reading => {
    const bare = value.trim();
    if (!/\p{Ll}/u.test(bare)) return { text: value, unknown: [] };
    const read = known(bare) ?? inTurn(bare) ?? asList(bare);
    return read ? { ...read, text: value.replace(bare, () => read.text) } : { text: value, unknown: /^\p{Ll}/u.test(bare) ? [bare] : [] };
  };

  /** `agreed, declined`: each by itself. Names among them are no words of the desk. */
  const asList = (whole: string): Reading | null => {
    const parts = whole.split(/([,;] )/);
    if (parts.length === 1) return null;
    const readings = parts.map((part) => known(part) ?? { text: part, unknown: /^\p{Ll}/u.test(part) ? [part] : [] });
    return { text: readings.map(({ text }) => text).join(''), unknown: readings.flatMap(({ unknown }) => unknown) };
  };

  /** Several sentences, as many at once as one entry says. */
  const inTurn = (whole: string): Reading | null => {
    const parts = whole.split(BETWEEN);
    for (let taken = parts.length - 1; taken > 0; taken -= 1) {
      const first = asOne(parts.slice(0, taken).join(' '));
      if (first === null) continue;
      const rest = sentence(parts.slice(taken).join(' '));
      return { text: `${first.text} ${rest.text}`, unknown: [...first.unknown, ...rest.unknown] };
    }
    return null;
  };

  const known = (value: string): Reading | null => asOne(value) ?? asOne(value.replaceAll('_', ' '));
  const sentence = (whole: string): Reading => asOne(whole) ?? inTurn(whole) ?? { text: whole, unknown: [whole] };
  return sentence;
}

function patternOf([english, translation]: [string, string]): Pattern {
  const names = [...english.matchAll(HOLE)].map(([, , name]) => name!);
  const said = english.replace(HOLE, '\0').split('\0');
  const escaped = said.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return { pattern: new RegExp(`^${escaped.join('([^]*?)')}$`, 'u'), names, translation, isSentence: isSentence(english), weight: said.join('').length };
}

const isSentence = (english: string): boolean | null => (/[.:] ?\{[~\w]+\}$/.test(english) ? null : ENDS.test(english));

function putInto(translation: string, values: Map<string, string>, word: (value: string) => Reading, { count, day }: Writing): Reading {
  const unknown: string[] = [];
  const text = translation.replace(HOLE, (_, mark: string, name: string, one?: string, few?: string, many?: string) => {
    const value = values.get(name) ?? '';
    if (one !== undefined) return /^\d+$/.test(value) ? count(Number(value), { one, few: few!, many: many!, other: few! }) : `${value} ${many}`;
    if (mark !== '~') return DATE.test(value) ? day(value) : value;
    const read = word(value);
    unknown.push(...read.unknown);
    return read.text;
  });
  return { text, unknown };
}
