import { counted, language, type Language } from '../app/language';
import { readerOf, type Reading, type Said } from './said';

/** The catalogues; who reads English loads none. */
const CATALOGUES: Record<Exclude<Language, 'en'>, () => Promise<Said>> = {
  ru: async () => (await import('./said.ru')).ru,
  kk: async () => (await import('./said.kk')).kk,
};

let read: (sentence: string) => Pick<Reading, 'text'> = (text) => ({ text });

/** To be awaited before anything is shown. Where the catalogue does not come, the desk's English is better than nothing. */
export async function loadReadersWords(): Promise<void> {
  if (language === 'en') return;
  const catalogue = await CATALOGUES[language]().catch(() => null);
  if (catalogue) read = readerOf(catalogue, counted(language));
}

/** What the desk says, which speaks English to all, in the reader's language. Never for what a person typed. */
export const inReadersWords = (sentence: string): string => read(sentence).text;
