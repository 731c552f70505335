import type { QueryClient } from '@tanstack/react-query';
import { casesKey, putInLists } from '../api/case-lists';
import { Problem } from '../api/problem';
import { caseQuery, escalationsQuery, itemsQuery, timelineQuery } from '../api/queries';
import type { Change } from '../api/wire';
import { boardKey, boardQuery, clocksOfCase } from '../delivery/api';

const whatShowsMore = (number: string): readonly (readonly string[])[] => [['case', number], boardKey];

/** Puts a changed case into every list on the screen: as it was told, or read again where it was not. Nothing else is read. */
export class CaseRefresher {
  /** Cases being read; true when one changed again meanwhile. */
  private readonly reading = new Map<string, boolean>();

  constructor(private readonly client: QueryClient) {}

  hear({ id: number, row }: Change): void {
    if (row) putInLists(this.client, number, row);
    if (!row || this.showsMore(number)) this.refresh(number);
    else for (const queryKey of whatShowsMore(number)) void this.client.invalidateQueries({ queryKey, refetchType: 'none' });
  }

  /** Whether more of it is on the screen than lists show. */
  private showsMore(number: string): boolean {
    const cache = this.client.getQueryCache();
    return whatShowsMore(number).some((queryKey) => cache.findAll({ queryKey, type: 'active' }).length > 0);
  }

  private refresh(number: string): void {
    if (this.reading.has(number)) this.reading.set(number, true);
    else void this.readUntilStill(number);
  }

  /** Of a case's own room the case; of any other all that is shown. */
  refreshAllOf(room: string): void {
    const [kind, number = ''] = room.split(':');
    if (kind === 'case') {
      void this.client.invalidateQueries({ queryKey: ['case', number] });
      this.refresh(number);
    } else this.refreshAll();
  }

  private refreshAll(): void {
    void this.client.invalidateQueries({ queryKey: casesKey });
    void this.client.invalidateQueries({ queryKey: ['case'] });
    void this.client.invalidateQueries({ queryKey: boardKey });
    void this.client.invalidateQueries({ queryKey: ['replay'] });
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
    void this.putOnBoard(number);
    try {
      putInLists(this.client, number, await this.client.fetchQuery({ ...caseQuery(number), staleTime: 0 }));
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 404) putInLists(this.client, number, null);
      else void this.client.invalidateQueries({ queryKey: casesKey });
    }
  }

  /** The clocks of one case, where the board has been read. */
  private async putOnBoard(number: string): Promise<void> {
    if (!this.client.getQueryData(boardQuery.queryKey)) return;
    try {
      const fresh = await clocksOfCase(number);
      this.client.setQueryData(boardQuery.queryKey, (now) => now && { ...fresh, items: [...now.items.filter((each) => each.case.number !== number), ...fresh.items] });
    } catch {
      void this.client.invalidateQueries({ queryKey: boardKey });
    }
  }
}
