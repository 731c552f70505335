/** The languages these pages speak: those of the source documents, and English. */
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How times and numbers are written in each. Chromium knows no Kazakh, which writes them as Russian does. */
const LOCALES = { en: 'en-GB', ru: 'ru-RU', kk: 'ru-KZ' } as const satisfies Record<Language, string>;

/** What each calls itself. */
export const LANGUAGE_NAMES = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const satisfies Record<Language, string>;

/** Where this browser keeps what was chosen in it, and what the last person who signed in here reads. */
const CHOSEN = 'critsit.language';
const OWN = 'critsit.language.own';

export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The language of ours that a tag asks for: `ru-KZ` asks for `ru`. */
export const languageOf = (tag: string): Language | undefined => LANGUAGES.find((each) => each === tag.toLowerCase().split('-')[0]);

/** The first of the tags that we speak, English where there is none. */
export const firstSpoken = (tags: readonly string[]): Language => tags.map(languageOf).find((spoken) => spoken !== undefined) ?? 'en';

/** What was chosen in this browser, else what its last person reads, else what the browser asks for. */
export const spokenBy = (kept: Kept, asked: readonly string[]): Language => firstSpoken([kept.getItem(CHOSEN) ?? '', kept.getItem(OWN) ?? '', ...asked]);

/**
 * Somebody is signed in, and reads this language: it is spoken from now on, unless another was chosen in this browser.
 * @returns whether the page has to be loaded anew. Never where that would change nothing, so it cannot go round.
 */
export function adopts(kept: Kept, asked: readonly string[], spoken: Language, tag: string): boolean {
  const own = languageOf(tag);
  if (own === undefined) return false;
  kept.setItem(OWN, own);
  return spokenBy(kept, asked) !== spoken;
}

/** The browser's own keeping; where it refuses, nothing is kept, and all goes on. */
const here: Kept = {
  getItem: (key) => attempt(() => globalThis.localStorage.getItem(key)) ?? null,
  setItem: (key, value) => attempt(() => globalThis.localStorage.setItem(key, value)),
  removeItem: (key) => attempt(() => globalThis.localStorage.removeItem(key)),
};

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const asked = globalThis.navigator?.languages ?? [];

/**
 * The language of these pages. It is read once, when the page loads, so texts are plain values everywhere; another
 * language is another loading of the page.
 */
export const language: Language = spokenBy(here, asked);
export const locale: string = LOCALES[language];

/** Chooses a language in this browser, whoever signs in. */
export function speak(chosen: Language): void {
  here.setItem(CHOSEN, chosen);
  if (chosen !== language) location.reload();
}

/** Somebody changed what they read: that goes before what was chosen in this browser. */
export function speakOwn(own: Language): void {
  here.removeItem(CHOSEN);
  here.setItem(OWN, own);
  if (own !== language) location.reload();
}

/** Speaks the language of who is signed in. @returns whether the page is being loaded anew */
export function adopt(tag: string): boolean {
  const another = adopts(here, asked, language, tag);
  if (another) location.reload();
  return another;
}

/** The reader's texts; those of other languages are not loaded. English gives the shape: what another language lacks does not compile. */
export async function inLanguage<T>(en: T, others: { ru: () => Promise<{ ru: NoInfer<T> }>; kk: () => Promise<{ kk: NoInfer<T> }> }): Promise<T> {
  if (language === 'ru') return (await others.ru()).ru;
  if (language === 'kk') return (await others.kk()).kk;
  return en;
}

/** What a number of things is called, by the plural rules of a language: Russian has `one`, `few` and `many`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** `3 случая`: the number and the word in the form it takes. */
export function counted(of: Language): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(of);
  const figure = new Intl.NumberFormat(LOCALES[of]);
  return (n, forms) => `${figure.format(n)} ${forms[rules.select(n)] ?? forms.other}`;
}

/** `0,2`: a number with so many decimals, as the language writes it. */
export function decimals(of: Language, digits: number): (n: number) => string {
  const format = new Intl.NumberFormat(LOCALES[of], { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (n) => format.format(n);
}
