import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HourKind } from '../contracts/rules/index.js';
import { SupportLocation, WorkOrder } from '../contracts/index.js';
import { InstantColumn } from '../platform/database/index.js';
import type { AccountName } from './rules/index.js';

/** The ledger of a work order: who posts locks it, so its postings form one chain, and each time is later than the last. */
@Entity('ledger')
@Unique('ledger_of_customer', ['customerId', 'workOrderId'])
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
export class Ledger {
  @PrimaryColumn('uuid') workOrderId: string;
  @Column('uuid') customerId: string;
  @Column('int') lastSeq: number;
  @Column('text') lastHash: string;
  @InstantColumn() lastPostedAt: number;
}

/** An account and its balance, kept in the transaction of each posting; what it must equal are the sums of its entries. */
@Entity('ledger_account')
@Unique('ledger_account_name', ['workOrderId', 'name'])
@Unique('ledger_account_of_work_order', ['workOrderId', 'id'])
@Check('ledger_account_known', `account IN ('pool', 'arrears', 'bought', 'converted', 'worked', 'travelled', 'scheduled', 'forfeited', 'carried', 'rate_difference', 'written_off')`)
@Check('ledger_account_kind', `(account IN ('pool', 'arrears', 'forfeited')) = (kind IS NOT NULL) AND (location_id IS NULL OR kind IS NOT NULL)`)
@Check('ledger_account_named', `name = account || COALESCE('/' || kind, '') || COALESCE('/' || location_id::text, '')`)
@Check('ledger_account_pool', `account <> 'pool' OR minutes >= 0`)
@Check('ledger_account_arrears', `account <> 'arrears' OR minutes <= 0`)
@ForeignKey(() => Ledger, ['customerId', 'workOrderId'], ['customerId', 'workOrderId'])
@ForeignKey(() => SupportLocation, ['customerId', 'workOrderId', 'locationId'], ['customerId', 'workOrderId', 'id'])
export class LedgerAccount {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  @Column('text') name: string;
  @Column('text') account: AccountName;
  @Column('text', { nullable: true }) kind: HourKind | null;
  /** Null: bought pooled at the host, or no account of a place. */
  @Column('uuid', { nullable: true }) locationId: string | null;
  @Column('int') minutes: number;
}

/** Why hours moved. */
export const CAUSES = [
  'purchase', 'labour', 'product_defect', 'transfer', 'exchange', 'conversion', 'travel', 'support_assistance', 'correction', 'write_off', 'forfeiture', 'carried_over',
] as const;
export type Cause = (typeof CAUSES)[number];

/** One thing that happened to the hours of a work order; nobody's to edit (`HRS-11`). Its entries sum to zero, or there are none. */
@Entity('ledger_posting')
@Unique('ledger_posting_key', ['workOrderId', 'key'])
@Unique('ledger_posting_reversed_once', ['workOrderId', 'reverses'])
@Index('ledger_posting_not_labour', ['workOrderId'], { where: `cause <> 'labour'` })
@Index('ledger_posting_of_case', ['workOrderId', 'caseId', 'kind'], { where: 'case_id IS NOT NULL' })
@Check('ledger_posting_cause', `cause IN ('purchase', 'labour', 'product_defect', 'transfer', 'exchange', 'conversion', 'travel', 'support_assistance', 'correction', 'write_off', 'forfeiture', 'carried_over')`)
@Check('ledger_posting_happened', 'happened_at <= posted_at')
@Check('ledger_posting_case', '(case_id IS NULL) = (case_number IS NULL)')
@Check('ledger_posting_factor', '(factor_numerator IS NULL) = (factor_denominator IS NULL) AND factor_numerator > 0 AND factor_denominator > 0')
@Check('ledger_posting_reverses', `(cause = 'correction') = (reverses IS NOT NULL) AND reverses < seq`)
@ForeignKey(() => Ledger, ['customerId', 'workOrderId'], ['customerId', 'workOrderId'])
@ForeignKey(() => LedgerPosting, ['workOrderId', 'reverses'], ['workOrderId', 'seq'])
export class LedgerPosting {
  @PrimaryColumn('uuid') workOrderId: string;
  @PrimaryColumn('int') seq: number;
  @Column('uuid') customerId: string;
  /** Posted once under it; what was asked under it, as a hash. */
  @Column('text') key: string;
  @Column('text') requestHash: string;
  @Column('text') cause: Cause;
  @Column('text') rule: string;
  @InstantColumn() happenedAt: number;
  @InstantColumn() postedAt: number;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') actorSide: 'customer' | 'provider' | 'desk';
  @Column('text') actorName: string;
  /** What a customer reads instead of a provider's name (`WHO-1`). */
  @Column('text') actorRole: string;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) reference: string | null;
  /** The case that was worked on: an id and a number, no more is known of it. */
  @Column('uuid', { nullable: true }) caseId: string | null;
  @Column('text', { nullable: true }) caseNumber: string | null;
  /** The kind of the work, whichever pool paid for it. */
  @Column('text', { nullable: true }) kind: HourKind | null;
  /** A difference of rates between countries (`HRS-8`), or minutes for each incident (`HRS-9`): exact, never a float. */
  @Column('int', { nullable: true }) factorNumerator: number | null;
  @Column('int', { nullable: true }) factorDenominator: number | null;
  /** The posting that this one undoes. */
  @Column('int', { nullable: true }) reverses: number | null;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
}

/** Half of a move: lines 1 and 2 of a posting are the first move, out of an account and into another; 3 and 4 the second. */
@Entity('ledger_entry')
@Index('ledger_entry_of_account', ['accountId'])
@Check('ledger_entry_moves', 'CASE line % 2 WHEN 1 THEN minutes < 0 ELSE minutes > 0 END')
@ForeignKey(() => LedgerPosting, ['workOrderId', 'seq'], ['workOrderId', 'seq'])
@ForeignKey(() => LedgerAccount, ['workOrderId', 'accountId'], ['workOrderId', 'id'])
@ForeignKey(() => Ledger, ['customerId', 'workOrderId'], ['customerId', 'workOrderId'])
export class LedgerEntry {
  @PrimaryColumn('uuid') workOrderId: string;
  @PrimaryColumn('int') seq: number;
  @PrimaryColumn('int') line: number;
  @Column('uuid') customerId: string;
  @Column('uuid') accountId: string;
  @Column('int') minutes: number;
}

/** An open chargeable case will take at least one increment: said to whoever looks, held back from nobody (`HRS-4`). */
@Entity('ledger_reservation')
@Check('ledger_reservation_minutes', 'minutes > 0')
@Index('ledger_reservation_of_work_order', ['workOrderId'])
@ForeignKey(() => Ledger, ['customerId', 'workOrderId'], ['customerId', 'workOrderId'])
@ForeignKey(() => SupportLocation, ['customerId', 'workOrderId', 'locationId'], ['customerId', 'workOrderId', 'id'])
export class LedgerReservation {
  @PrimaryColumn('uuid') caseId: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  @Column('uuid') locationId: string;
  @Column('text') kind: HourKind;
  @Column('int') minutes: number;
}

/** Something about the hours of a work order that is said once: to be invoiced, or to be looked at. Its key says what. */
@Entity('hours_mark')
@Check('hours_mark_kind', `kind IN ('invoiceable', 'warning')`)
@ForeignKey(() => Ledger, ['customerId', 'workOrderId'], ['customerId', 'workOrderId'])
export class HoursMark {
  @PrimaryColumn('uuid') workOrderId: string;
  @PrimaryColumn('text') key: string;
  @Column('uuid') customerId: string;
  @Column('text') kind: 'invoiceable' | 'warning';
  @Column('text') rule: string;
  @Column('text') says: string;
  /** What it is about, in figures. */
  @Column('jsonb') data: object;
  @InstantColumn() at: number;
}
