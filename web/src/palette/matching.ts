/** The case that a query names: `C-100023`, `c100023`, `100023`. In Cyrillic the letter is another that looks the same. */
export function numberIn(query: string): string | null {
  const digits = /^[cс]?-?(\d{4,})$/i.exec(query.trim())?.[1];
  return digits === undefined ? null : `C-${digits}`;
}

/** Whether each word of a query begins a word of the label. */
export function has(label: string, query: string): boolean {
  const words = label.toLocaleLowerCase().split(/[\s,]+/);
  return query.trim().toLocaleLowerCase().split(/\s+/).every((asked) => words.some((word) => word.startsWith(asked)));
}
