import type { QueryClient } from '@tanstack/react-query';
import { casesKey, putInLists } from '../api/case-lists';
import { Problem } from '../api/problem';
import { caseQuery, escalationsQuery, itemsQuery, timelineQuery } from '../api/queries';
import { boardKey, boardQuery, clocksOfCase } from '../delivery/api';

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
