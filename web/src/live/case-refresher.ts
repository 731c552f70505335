import type { QueryClient } from '@tanstack/react-query';
import { caseQuery, casesKey, escalationsQuery, timelineQuery, type CaseFilter } from '../api/queries';
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
      if (page) this.client.setQueryData(key, { ...page, items: withRow(page.items, number, row, key[1] as CaseFilter) });
    }
  }
}

function withRow(rows: CaseRow[], number: string, row: CaseDetail | null, filter: CaseFilter): CaseRow[] {
  const others = rows.filter((each) => each.number !== number);
  return row && matches(row, filter) ? [...others, row] : others;
}

/** Whether a case belongs into a list that is narrowed like this; the same narrowing as the desk's own. */
export function matches(row: CaseRow, { severity, queue, q }: CaseFilter): boolean {
  if (severity && row.severity.set !== severity) return false;
  if (queue && row.queue.id !== queue) return false;
  const wanted = q?.trim().toLowerCase();
  return !wanted || [row.number, row.title, row.customer.name].some((text) => text.toLowerCase().includes(wanted));
}
