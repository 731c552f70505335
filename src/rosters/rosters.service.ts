import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/index.js';
import { loadRosters, type LoadedRoster } from './duty-rosters.js';
import { onDuty, type Span } from './rules/index.js';

@Injectable()
export class RostersService {
  /** The ids of the persons on duty in a roster at an instant (ms); empty when nobody is, or there is no roster. */
  async onDuty(tx: EntityManager, rosterId: string | null, at: number): Promise<string[]> {
    return rosterId === null ? [] : onDuty(await this.one(tx, rosterId, { from: at, until: at + 1 }), at);
  }

  /** A roster with all that decides who is on duty in a span. */
  async one(tx: EntityManager, rosterId: string, span: Span): Promise<LoadedRoster> {
    const [roster] = await loadRosters(tx, [rosterId], span);
    if (!roster) throw notFound('roster');
    return roster;
  }
}
