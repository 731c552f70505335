/** Tags as they are kept: in one spelling, each once, in order. */
export function tidyTags(given: readonly string[]): string[] {
  return [...new Set(given.map(tidyTag))].filter((tag) => tag !== '').sort();
}

/** How a tag is spelt, wherever it is typed. */
export const tidyTag = (given: string): string => given.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
