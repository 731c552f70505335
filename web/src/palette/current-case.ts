/** The case before somebody: the one of the page, or the one beside the list. */
export function currentCase({ pathname, search }: { pathname: string; search: object }): string | null {
  const ofPage = /^\/cases\/([^/]+)/.exec(pathname)?.[1];
  if (ofPage !== undefined) return decodeURIComponent(ofPage);
  return 'beside' in search && typeof search.beside === 'string' ? search.beside : null;
}
