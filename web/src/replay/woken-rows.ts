interface WokenCount {
  who: string;
  times: number;
  nights: number;
}

/** Whoever is woken under any of some policies, most often first, with what each of them makes of it. */
export function wokenRows(each: WokenCount[][]): { who: string; each: Omit<WokenCount, 'who'>[] }[] {
  const names = [...new Set(each.flat().filter(({ times }) => times > 0).map(({ who }) => who))];
  const rows = names.map((name) => ({ who: name, each: each.map((woken) => woken.find(({ who }) => who === name) ?? { times: 0, nights: 0 }) }));
  return rows.sort((a, b) => most(b) - most(a) || a.who.localeCompare(b.who));
}

const most = ({ each }: { each: { times: number }[] }): number => Math.max(...each.map(({ times }) => times));
