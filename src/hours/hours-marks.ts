import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Contact, ContractsService } from '../contracts/index.js';
import { PeopleService } from '../identity/index.js';
import { NotificationsService } from '../notifications/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { HoursMark } from './ledger.entity.js';
import { LedgerStore } from './ledger-store.js';

export interface Said {
  workOrderId: string;
  /** What it is about: said once. */
  key: string;
  kind: HoursMark['kind'];
  rule: string;
  says: string;
  data: object;
}

/** Says things about hours once, whoever asks how often: the row that says it is unique. */
@Injectable()
export class HoursMarks {
  constructor(private readonly store: LedgerStore, private readonly contracts: ContractsService, private readonly notifications: NotificationsService, private readonly people: PeopleService) {}

  /** @returns whether it is said for the first time */
  say(work: Work, said: Said): Promise<boolean> {
    return asDesk(work, async () => {
      const { customerId } = await this.store.ensure(work, said.workOrderId);
      const rows = await work.tx.query<unknown[]>(
        `INSERT INTO hours_mark (work_order_id, key, customer_id, kind, rule, says, data, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING key`,
        [said.workOrderId, said.key, customerId, said.kind, said.rule, said.says, JSON.stringify(said.data), new Date(work.now)]);
      return rows.length === 1;
    });
  }

  /** Tells the service delivery manager, or who stands in for them (`WHO-5`), and the customer support manager where it is theirs to know. */
  async tell(work: Work, { workOrderId, rule, says }: Said, csmToo: boolean): Promise<void> {
    const { number } = (await work.tx.query<{ number: string }[]>('SELECT number FROM work_order WHERE id = $1', [workOrderId]))[0]!;
    const csm = csmToo ? await work.tx.findBy(Contact, { workOrderId, kind: 'csm', removedAt: IsNull() }) : [];
    const words = { subject: `[${number}] ${says}`, paragraphs: [says], facts: [{ label: 'Work order', value: number }], path: `/contracts/${workOrderId}` };
    const sdmId = await this.contracts.sdmOf(work.tx, workOrderId);
    const sdm = (await this.people.standingIn(work.tx, sdmId, work.now)) ?? sdmId;
    for (const personId of [sdm, ...csm.map((each) => each.personId)]) {
      await this.notifications.tell(work, { personId, urgency: 'normal', reference: number, reason: `hours: ${rule}`, words: () => words });
    }
  }

  async sayAndTell(work: Work, said: Said, csmToo = false): Promise<void> {
    if (await this.say(work, said)) await this.tell(work, said, csmToo);
  }
}
