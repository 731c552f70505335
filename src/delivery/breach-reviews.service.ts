import { Injectable } from '@nestjs/common';
import { ClockEntity } from '../clocks/index.js';
import { authorise } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { conflict } from '../platform/http/index.js';
import { BreachReview } from './breach-review.entity.js';
import { breachRow } from './breaches.service.js';
import type { Cause } from './rules/index.js';

/** Why a promise was missed, as its service delivery manager found it. A further version stands beside those before it. */
@Injectable()
export class BreachReviews {
  /** @param basedOn the version it was written on, 0 for the first; another one meanwhile refuses it */
  async write(work: Work, clockId: string, { cause, note, basedOn }: { cause: Cause; note: string; basedOn: number }): Promise<void> {
    const { tx, actor, now } = work;
    await breachRow(work, clockId);
    authorise(actor, 'breach.review');
    if (actor.side === 'desk') throw new Error('A review is written by a person.');
    // Locked, so that of two who write at once the second hears of the first.
    await tx.findOneOrFail(ClockEntity, { where: { id: clockId }, lock: { mode: 'pessimistic_read' } });
    const version = (await tx.maximum(BreachReview, 'version', { clockId })) ?? 0;
    if (version !== basedOn) throw conflict(`This review is at version ${version} by now. Read it again, then write yours on top of it.`);
    await tx.insert(BreachReview, { clockId, version: version + 1, cause, note, byId: actor.personId, at: now });
  }
}
