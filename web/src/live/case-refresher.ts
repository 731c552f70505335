import type { QueryClient } from '@tanstack/react-query';
import { caseQuery, casesKey, OVER, escalationsQuery, itemsQuery, timelineQuery, type CaseFilter } from '../api/queries';
import { Problem } from '../api/problem';
import type { CaseDetail, CaseRow, Page } from '../api/wire';

/** Reads a changed case again and puts it into every list on the screen; nothing else is read. */
export class CaseRefresher {
  /** Cases being read; true when one changed again meanwhile. */
  private readonly reading = new Map<string, boolean>();

  constructor(private readonly client: QueryClient) {}

  refresh(number: string): void {
    if (this.reading.has(number)) this.reading.set(number, true);
    else void this.readUntilStill(number);
  }

  refreshAll(): void {
    void this.client.invalidateQueries({ queryKey: casesKey });
    void this.client.invalidateQueries({ queryKey: ['case'] });
  }

  private async readUntilStill(number: string): Promise<void> {
    do {
      this.reading.set(number, false);
      await this.read(number);
    } while (this.reading.get(number));
    this.reading.delete(number);
  }

  private async read(number: string): Promise<void> {
    void this.client.invalidateQueries({ queryKey: timelineQuery(number).queryKey });
    void this.client.invalidateQueries({ queryKey: escalationsQuery(number).queryKey });
    void this.client.invalidateQueries({ queryKey: itemsQuery(number).queryKey });
    try {
      const row = await this.client.fetchQuery({ ...caseQuery(number), staleTime: 0 });
      this.putInLists(number, row);
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 404) this.putInLists(number, null);
      else void this.client.invalidateQueries({ queryKey: casesKey });
    }
  }

  private putInLists(number: string, row: CaseDetail | null): void {
    const lists = this.client.getQueriesData<Page<CaseRow>>({ queryKey: casesKey });
    for (const [key, page] of lists) {
      const filter = key[1] as CaseFilter;
      if (isSearched(filter)) void this.client.invalidateQueries({ queryKey: key, exact: true });
      else if (page) this.client.setQueryData(key, { ...page, items: withRow(page.items, number, row, filter) });
    }
  }
}

function withRow(rows: CaseRow[], number: string, row: CaseDetail | null, filter: CaseFilter): CaseRow[] {
  const others = rows.filter((each) => each.number !== number);
  return row && matches(row, filter) ? [...others, row] : others;
}

/** What a search or a tag finds, only the desk can say: it reads descriptions, messages and notes too. */
export const isSearched = ({ q, tag }: CaseFilter): boolean => Boolean(q ?? tag);

/** Whether a case belongs into a list that nothing is searched in. */
export const matches = (row: CaseRow, { which, severity, queue }: CaseFilter): boolean =>
  (!severity || row.severity.set === severity) && (!queue || row.queue.id === queue) && (!which || OVER.includes(row.state) === (which === 'over'));
