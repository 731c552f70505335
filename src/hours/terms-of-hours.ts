import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { startOfDate } from '../calendar/rules/index.js';
import { ContractsService, WorkOrder, type WorkOrderTerms } from '../contracts/index.js';
import { endOfTerm, type Place, type Returning } from './rules/index.js';

export interface Term {
  workOrder: WorkOrder;
  terms: WorkOrderTerms;
  /** The host location's. */
  timeZone: string;
  startsAt: number;
  /** When what is unused is forfeited (`HRS-7`). */
  endsAt: number;
}

/** What the ledger needs to know of a work order. */
@Injectable()
export class TermsOfHours {
  constructor(private readonly contracts: ContractsService) {}

  /** @param version of the terms; the one in force where it is left out */
  async of(tx: EntityManager, workOrderId: string, version?: number): Promise<Term> {
    const [row] = await tx.query<[{ workOrder: WorkOrder; terms: WorkOrderTerms; timeZone: string }]>(TERM, [workOrderId, version ?? null]);
    const { terms, timeZone } = row;
    return { ...row, startsAt: startOfDate(terms.startsOn, timeZone), endsAt: endOfTerm(terms.endsOn, timeZone) };
  }

  /** The work order that this one was renewed by, once it is active. */
  renewalOf(tx: EntityManager, workOrderId: string): Promise<WorkOrder | null> {
    return tx.findOneBy(WorkOrder, { renewsId: workOrderId, state: In(['active', 'ended']) });
  }

  /** What becomes of hours that come back (`HRS-1`). */
  async returning(tx: EntityManager, { workOrder, endsAt }: Term, now: number): Promise<Returning> {
    if (now < endsAt) return 'kept';
    return (await this.renewalOf(tx, workOrder.id)) ? 'carried' : 'forfeited';
  }

  /** The place of a term in the next one: of the location of that name, else of the host. */
  async carriedTo(tx: EntityManager, { kind, locationId }: Place, from: WorkOrderTerms, to: WorkOrder): Promise<Place> {
    if (locationId === null) return { kind, locationId };
    const { locations } = await this.contracts.terms(tx, to);
    const name = from.locations.find(({ id }) => id === locationId)?.name;
    return { kind, locationId: (locations.find((each) => each.name === name) ?? locations.find(({ host }) => host)!).id };
  }
}

const TERM = `
  SELECT jsonb_build_object('id', w.id, 'customerId', w.customer_id, 'agreementId', w.agreement_id, 'number', w.number, 'state', w.state, 'version', w.version, 'renewsId', w.renews_id) AS "workOrder",
    v.terms, z.time_zone AS "timeZone"
  FROM work_order w JOIN work_order_version v ON v.work_order_id = w.id AND v.version = COALESCE($2::int, w.version)
  CROSS JOIN LATERAL (SELECT l->>'calendarId' AS calendar_id FROM jsonb_array_elements(v.terms->'locations') l WHERE (l->>'host')::boolean) h
  CROSS JOIN LATERAL (SELECT time_zone FROM calendar_version c WHERE c.calendar_id = h.calendar_id::uuid ORDER BY c.version DESC LIMIT 1) z
  WHERE w.id = $1`;
