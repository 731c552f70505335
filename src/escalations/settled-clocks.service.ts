import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { CLOCKS_ENDED, type ClockEnded } from '../cases/index.js';
import { NotificationsService, type Settled } from '../notifications/index.js';
import type { Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { acknowledgeKey, Escalation } from './escalation.entity.js';
import { settledWords } from './rules/index.js';

/** When a clock ends, what its steps have told and is not sent yet says so; whoever has heard is not called again (`ESC-3`). */
@Injectable()
export class SettledClocks implements OnModuleInit {
  constructor(private readonly upCalls: UpCalls, private readonly notifications: NotificationsService) {}

  onModuleInit(): void {
    this.upCalls.handle(CLOCKS_ENDED, (work, ended) => this.settle(work, ended));
  }

  private async settle(work: Work, ended: ClockEnded[]): Promise<void> {
    const fired = await work.tx.findBy(Escalation, { clockId: In(ended.map(({ effect }) => effect.clock.id)) });
    const settled = ended.flatMap(({ held, effect }): Settled[] => fired
      .filter(({ clockId }) => clockId === effect.clock.id)
      .map(({ id }) => ({ acknowledge: acknowledgeKey(id), since: effect.type === 'clock_resumed' ? null : { at: effect.at, what: settledWords(held.row, effect) } })));
    await this.notifications.settled(work, settled);
  }
}
