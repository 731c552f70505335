import { Injectable } from '@nestjs/common';
import { CaseViews, type ToldCase } from '../cases/index.js';
import type { Work } from '../platform/database/index.js';
import type { Message } from './rooms.js';

/**
 * With its news goes the case as lists show it, so that a thousand lists need not ask for it one by one. Only where each who
 * listens may see the case (`WHO-1`, `WHO-5`): in the queue in which it now is, on the wall of its own manager, and at its
 * work order for its customer, to whom it goes as the customer reads it. Elsewhere who hears of it asks, and finds it or not.
 */
@Injectable()
export class ToldRows {
  constructor(private readonly views: CaseViews) {}

  /** @returns the row that goes with a message, if any */
  async of(work: Pick<Work, 'tx' | 'now'>, messages: Message[]): Promise<(message: Message) => object | undefined> {
    const carriers = messages.filter(mayCarry);
    const told = new Map<string | null, Map<string, ToldCase>>();
    for (const reader of new Set(carriers.map(readerOf))) {
      const numbers = carriers.filter((each) => readerOf(each) === reader).map(({ change }) => change.id);
      const cases = await this.views.told(work, [...new Set(numbers)], reader);
      told.set(reader, new Map(cases.map((each) => [each.number, each])));
    }
    return (message) => {
      const found = mayCarry(message) ? told.get(readerOf(message))?.get(message.change.id) : undefined;
      return found && isAt(message.room, found) ? found.row : undefined;
    };
  }
}

/** The customer who reads it; null: the provider. */
const readerOf = ({ audience, customerId }: Message): string | null => (audience === 'customer' ? customerId : null);

const isOwnWall = (room: string): boolean => room.startsWith('delivery/');

function mayCarry({ room, audience }: Message): boolean {
  return audience === 'customer' ? room.startsWith('work-order:') : room.startsWith('queue:') || isOwnWall(room);
}

const isAt = (room: string, { queueId, workOrderId }: ToldCase): boolean => isOwnWall(room) || room === `queue:${queueId}` || room === `work-order:${workOrderId}`;
