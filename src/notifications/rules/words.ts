import { LANGUAGES, type Language } from '../../identity/rules/index.js';

/** How much it matters that it arrives now: `critical` passes every quiet hour. */
export const URGENCIES = ['normal', 'high', 'critical'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** An instant, read in the person's own zone, with the zone of what was promised beside it where there is one. */
export interface Moment {
  at: number;
  zone?: string;
}

export interface Fact {
  label: string;
  value: string | Moment;
}

/** What a person is told, without any form: each channel gives it one. */
export interface Words {
  subject: string;
  paragraphs: string[];
  facts: Fact[];
  /** The page that it is about, such as `/cases/C-100001`. */
  path: string | null;
}

/** Whom words are for: what decides their language and their times. */
export interface Reader {
  name: string;
  side: 'customer' | 'provider';
  language: string;
  timeZone: string;
}

export type { Language };

/** The language of ours that somebody reads: `ru-KZ` reads `ru`, whatever we do not speak reads English. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return LANGUAGES.find((each) => each === primary) ?? 'en';
}

/** What has become since of what somebody was told, in each language: the reader's is known when it is sent. */
export interface Since {
  at: number;
  what: Record<Language, string>;
}
