import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Contact, ContractsService } from '../contracts/index.js';
import { PeopleService } from '../identity/index.js';
import { languageOf, NotificationsService, type Language, type Words } from '../notifications/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { HoursMark } from './ledger.entity.js';
import { LedgerStore } from './ledger-store.js';
import { WORK_ORDER, type Sentence } from './rules/index.js';

interface Mark {
  workOrderId: string;
  /** What it is about: said once. */
  key: string;
  kind: HoursMark['kind'];
  rule: string;
  data: object;
}

/** What stands on record. */
export type Said = Mark & { says: string };
/** What people are told besides, each in their language. */
export type Told = Mark & { words: Sentence };

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

  /** @returns whether it is said for the first time */
  mark(work: Work, { words, ...mark }: Told): Promise<boolean> {
    return this.say(work, { ...mark, says: words.en });
  }

  /** Tells the service delivery manager, or who stands in for them (`WHO-5`), and the customer support manager where it is theirs to know. */
  async tell(work: Work, { workOrderId, rule, words }: Told, csmToo: boolean): Promise<void> {
    const { number } = (await work.tx.query<{ number: string }[]>('SELECT number FROM work_order WHERE id = $1', [workOrderId]))[0]!;
    const csm = csmToo ? await work.tx.findBy(Contact, { workOrderId, kind: 'csm', removedAt: IsNull() }) : [];
    const inLanguage = (language: Language): Words =>
      ({ subject: `[${number}] ${words[language]}`, paragraphs: [words[language]], facts: [{ label: WORK_ORDER[language], value: number }], path: `/contracts/${workOrderId}` });
    const sdmId = await this.contracts.sdmOf(work.tx, workOrderId);
    const sdm = (await this.people.standingIn(work.tx, sdmId, work.now)) ?? sdmId;
    for (const personId of [sdm, ...csm.map((each) => each.personId)]) {
      await this.notifications.tell(work, { personId, urgency: 'normal', reference: number, reason: `hours: ${rule}`, words: ({ language }) => inLanguage(languageOf(language)) });
    }
  }

  async markAndTell(work: Work, told: Told, csmToo = false): Promise<void> {
    if (await this.mark(work, told)) await this.tell(work, told, csmToo);
  }
}
