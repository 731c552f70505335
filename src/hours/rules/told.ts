import type { HourKind } from '../../contracts/rules/index.js';
import type { Language } from '../../notifications/rules/index.js';
import { inHours, kindInWords } from './hours-problem.js';

/** The same sentence in each language; the record keeps the English one. */
export type Sentence = Record<Language, string>;

/** Which hours: of a kind, at a location; null: pooled at the host. */
interface Which {
  kind: HourKind;
  location: string | null;
}

const KINDS: Record<'ru' | 'kk', Record<HourKind, string>> = {
  ru: {
    prs: 'решение проблем', third_tier: 'третий уровень', support_assistance: 'помощь в поддержке', development_assistance: 'помощь в разработке',
    advisory: 'консультации', dse: 'выделенный инженер',
  },
  kk: {
    prs: 'проблеманы шешу', third_tier: 'үшінші деңгей', support_assistance: 'қолдау көмегі', development_assistance: 'әзірлеу көмегі',
    advisory: 'кеңес беру', dse: 'арнаулы инженер',
  },
};

const POOLED = { ru: 'общие, у основного места', kk: 'ортақ, негізгі орында' };
const UNITS = { ru: ['ч', 'мин'], kk: ['сағ', 'мин'] } as const;

const which = (language: 'ru' | 'kk', { kind, location }: Which): string => `${KINDS[language][kind]}, ${location ?? POOLED[language]}`;
const place = ({ location }: Which): string => (location === null ? 'pooled at the host' : `at ${location}`);
const long = (language: 'ru' | 'kk', minutes: number): string => inHours(minutes).replace('h', UNITS[language][0]).replace('min', UNITS[language][1]);

/** `SDM-2`. @param minutes what is left */
export const usedWords = (of: Which, percent: number, minutes: number): Sentence => ({
  en: `${percent} % of the ${kindInWords(of.kind)} hours ${place(of)} are used: ${inHours(minutes)} left.`,
  ru: `Израсходовано ${percent} % часов (${which('ru', of)}): осталось ${long('ru', minutes)}.`,
  kk: `Сағаттардың ${percent} %-ы жұмсалды (${which('kk', of)}): қалғаны ${long('kk', minutes)}.`,
});

/** `HRS-7`. @param endsOn the last day of the term */
export const expiryWords = (of: Which, minutes: number, endsOn: string): Sentence => ({
  en: `${inHours(minutes)} of ${kindInWords(of.kind)} ${place(of)} expire when the term ends on ${endsOn}.`,
  ru: `${long('ru', minutes)} (${which('ru', of)}) сгорят, когда срок закончится ${endsOn}.`,
  kk: `${long('kk', minutes)} (${which('kk', of)}) мерзім ${endsOn} күні аяқталғанда күшінен айырылады.`,
});

/** `HRS-9`. @param from the first day of the year in which they were to be converted */
export const shortfallWords = (short: number, committed: number, from: string): Sentence => ({
  en: `${short} of ${committed} Software Assurance incidents were not converted within 30 days of ${from}.`,
  ru: `Не обменяно за 30 дней с ${from} инцидентов Software Assurance: ${short} из ${committed}.`,
  kk: `${from} күнінен бастап 30 күн ішінде айырбасталмаған Software Assurance оқиғалары: ${committed} ішінен ${short}.`,
});

/** `HRS-12`. @param most what advice normally takes, minutes */
export const adviceWords = (caseNumber: string, minutes: number, most: number): Sentence => ({
  en: `The advice on ${caseNumber} has taken ${inHours(minutes)}: advice is short, normally up to ${inHours(most)}.`,
  ru: `На консультацию по ${caseNumber} ушло ${long('ru', minutes)}: консультации короткие, обычно до ${long('ru', most)}.`,
  kk: `${caseNumber} бойынша кеңеске ${long('kk', minutes)} кетті: кеңес қысқа болады, әдетте ${long('kk', most)} дейін.`,
});

/** What the first fact of such a message is called. */
export const WORK_ORDER: Sentence = { en: 'Work order', ru: 'Заказ на работы', kk: 'Жұмыс тапсырысы' };
