/** The ids a rule book has, in the order of its text: what `<a id="sev-1"></a>` says. */
export function rulesOf(book: string): string[] {
  return [...book.matchAll(/<a id="([a-z]{2,3}-\d+)"><\/a>/g)].map(([, id]) => id!.toUpperCase());
}

/** Ids of the book's families (SEV, CLK, …) that a text cites and the book does not have, with their lines. */
export function danglingCitations(text: string, rules: string[]): string[] {
  const known = new Set(rules);
  const families = [...new Set(rules.map((id) => id.split('-')[0]))].join('|');
  const cited = new RegExp(`\\b(?:${families})-\\d+\\b`, 'g');
  return text.split('\n').flatMap((line, i) =>
    [...line.matchAll(cited)].filter(([id]) => !known.has(id)).map(([id]) => `${i + 1} cites ${id}`));
}
