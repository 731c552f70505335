import { counted, inLanguage, language } from '../app/language';
import { dateInWords, inFull } from '../timer/when';
import type { Reading, Said } from './said';

/** Who reads English loads neither a catalogue nor what reads by it. */
const said = await inLanguage<Said | null>(null, { ru: () => import('./said.ru'), kk: () => import('./said.kk') });

const day = (date: string): string => (Number.isNaN(Date.parse(date)) ? date : dateInWords(date));
const read: (sentence: string) => Pick<Reading, 'text'> = said === null
  ? (text) => ({ text })
  : (await import('./said')).readerOf(said, { count: counted(language), day });

/** As programs write an instant; one that is an example of it stays. */
const INSTANT = /(?<!such as )\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g;
const here = (instant: string): string => (Number.isNaN(Date.parse(instant)) ? instant : inFull(Date.parse(instant), Intl.DateTimeFormat().resolvedOptions().timeZone));

/** What the desk says, which speaks English to all, in the reader's language and time. Never for what a person typed. */
export const inReadersWords = (sentence: string): string => read(sentence.replace(INSTANT, here)).text;
