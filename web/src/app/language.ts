/** The languages these pages speak: those of the source documents, and English. */
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How dates and numbers are written in each. */
const LOCALES = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' } as const satisfies Record<Language, string>;

const KEPT_AS = 'critsit.language';

/** The language of ours that a tag asks for: `ru-KZ` asks for `ru`. */
export const languageOf = (tag: string): Language | undefined => LANGUAGES.find((each) => each === tag.toLowerCase().split('-')[0]);

/** The first of the tags that we speak, English where there is none. */
export const firstSpoken = (tags: readonly string[]): Language => tags.map(languageOf).find((spoken) => spoken !== undefined) ?? 'en';

/**
 * The language of these pages: what was chosen here before, else what the browser asks for. It is read once, when the
 * page loads, so texts are plain values everywhere; another language is another loading of the page.
 */
export const language: Language = firstSpoken([globalThis.localStorage?.getItem(KEPT_AS) ?? '', ...(globalThis.navigator?.languages ?? [])]);
export const locale: string = LOCALES[language];

/** Keeps another language and loads the page anew in it; the same one changes nothing. */
export function speak(chosen: Language): void {
  localStorage.setItem(KEPT_AS, chosen);
  if (chosen !== language) location.reload();
}

/** Picks the reader's texts. English gives the shape: what another language lacks does not compile. */
export function inLanguage<T>(texts: { en: T } & Record<Exclude<Language, 'en'>, NoInfer<T>>): T {
  return texts[language];
}

/** What a number of things is called, by the plural rules of a language: Russian has `one`, `few` and `many`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** `3 случая`: the number and the word in the form it takes. */
export function counted(of: Language): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(LOCALES[of]);
  const figure = new Intl.NumberFormat(LOCALES[of]);
  return (n, forms) => `${figure.format(n)} ${forms[rules.select(n)] ?? forms.other}`;
}

/** `0,2`: a number with so many decimals, as the language writes it. */
export function decimals(of: Language, digits: number): (n: number) => string {
  const format = new Intl.NumberFormat(LOCALES[of], { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (n) => format.format(n);
}
