import { counted, language, type Language } from '../app/language';
import { dateInWords, inFull } from '../timer/when';
import type { Reading, Said } from './said';

/** The catalogues; who reads English loads none. */
const CATALOGUES: Record<Exclude<Language, 'en'>, () => Promise<Said>> = {
  ru: async () => (await import('./said.ru')).ru,
  kk: async () => (await import('./said.kk')).kk,
};

let read: (sentence: string) => Pick<Reading, 'text'> = (text) => ({ text });

/** To be awaited before anything is shown. Where the catalogue does not come, the desk's English is better than nothing. */
export async function loadReadersWords(): Promise<void> {
  if (language === 'en') return;
  const loaded = await Promise.all([CATALOGUES[language](), import('./said')]).catch(() => null);
  if (!loaded) return;
  const [catalogue, { readerOf }] = loaded;
  read = readerOf(catalogue, { count: counted(language), day: (date) => (Number.isNaN(Date.parse(date)) ? date : dateInWords(date)) });
}

/** As programs write an instant; one that is an example of it stays. */
const INSTANT = /(?<!such as )\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g;
const here = (instant: string): string => (Number.isNaN(Date.parse(instant)) ? instant : inFull(Date.parse(instant), Intl.DateTimeFormat().resolvedOptions().timeZone));

/** What the desk says, which speaks English to all, in the reader's language and time. Never for what a person typed. */
export const inReadersWords = (sentence: string): string => read(sentence.replace(INSTANT, here)).text;
