/** What stands in the place of a text that was redacted. */
export const STRUCK = '[redacted]';

/** What an event of a case may hold that somebody wrote. The table holds the same list: it lets nothing else be changed. */
export const TEXTS = ['body', 'summary', 'cause', 'reason', 'note', 'comment', 'title', 'missedObligation', 'tags', 'before'] as const;
type TextKey = (typeof TEXTS)[number];

/** Who redacted when and why. A customer reads it too, so a role stands for the name (`WHO-1`). */
export interface Redaction {
  at: string;
  by: string;
  reason: string;
}

interface Recorded {
  id: string;
  data: object;
}

type Data = Partial<Record<TextKey, unknown>> & { itemId?: string };

export interface Strike {
  id: string;
  keys: TextKey[];
}

const isText = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 && value[0] !== STRUCK : typeof value === 'string' && value !== '' && value !== STRUCK);

/** The keys under which an event holds written text that still stands. */
export const standing = (data: object): TextKey[] => TEXTS.filter((key) => isText((data as Data)[key]));

/**
 * What goes when the text of an event goes: all of its own, and what the desk itself had copied from it: the title of an item
 * stands in each of its events, and in a change of severity that names it.
 */
export function toStrike(events: readonly Recorded[], target: Recorded): Strike[] {
  const { itemId, title } = target.data as Data;
  const copies = itemId === undefined ? [] : events.flatMap(({ id, data }): Strike[] => {
    const other = data as Data;
    if (id === target.id) return [];
    if (other.itemId === itemId) return [{ id, keys: ['title'] }];
    return isText(title) && other.missedObligation === title ? [{ id, keys: ['missedObligation'] }] : [];
  });
  return [{ id: target.id, keys: standing(target.data) }, ...copies];
}

/** The data of an event without these texts, and with the mark of who took them away. */
export function struck(data: object, keys: readonly TextKey[], redacted: Redaction): object {
  const given = data as Data;
  const gone = keys.filter((key) => isText(given[key])).map((key) => [key, Array.isArray(given[key]) ? [STRUCK] : STRUCK]);
  return { ...data, ...Object.fromEntries(gone), redacted };
}

/** The texts that an event loses. */
export const textsOf = (data: object, keys: readonly TextKey[]): string[] =>
  keys.map((key) => (data as Data)[key]).filter(isText).flatMap((value) => value as string | string[]);

const WORD = /[\p{L}\p{N}]/u;

/** A message without these texts. A short one goes where it stands as words of its own, not inside of others. */
export function strikeFrom(message: string, texts: readonly string[]): string {
  return [...texts].sort((a, b) => b.length - a.length).reduce((left, text) => {
    const [before, after] = [WORD.test([...text][0] ?? '') ? '(?<![\\p{L}\\p{N}])' : '', WORD.test([...text].at(-1) ?? '') ? '(?![\\p{L}\\p{N}])' : ''];
    return left.replace(new RegExp(`${before}${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${after}`, 'gu'), STRUCK);
  }, message);
}
