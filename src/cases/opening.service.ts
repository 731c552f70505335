import { Injectable } from '@nestjs/common';
import { ContractsService, type Cover } from '../contracts/index.js';
import { authorise, type Act } from '../identity/index.js';
import { deskNow, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { forbidden, notFound, refused } from '../platform/http/index.js';
import { isCritical, type Channel, type PromisedResponse } from '../severity/index.js';
import { BECAME_CRITICAL } from './case-calls.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import type { CaseEntity } from './case.entity.js';
import type { CaseState } from './rules/life.js';
import type { OpenCaseDto } from './cases.dto.js';
import { DraftsService, firstQueue } from './drafts.service.js';
import { EntitlementService } from './entitlement.service.js';
import { FurtherPromises } from './further-promises.service.js';
import { ResponseChoice } from './response-choice.service.js';
import { Routing } from './routing.service.js';
import { refuseOpenedAt } from './rules/opened-at.js';

/** Through the portal a program opens cases that may do nothing else (`SEV-8`). */
const OPENS: Record<Channel, Act[]> = { phone: ['case.open_by_phone'], web: ['case.open'], online_portal: ['case.open', 'case.open_in_portal'] };

type Outcome = { number: string } | { refusal: Error };

/** Opens cases: by phone, web or a product's portal (`SEV-1`, `SEV-2`, `SEV-8`). */
@Injectable()
export class OpeningService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly contracts: ContractsService,
    private readonly entitlement: EntitlementService,
    private readonly responses: ResponseChoice,
    private readonly drafts: DraftsService,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly further: FurtherPromises,
    private readonly upCalls: UpCalls,
    private readonly routing: Routing,
  ) {}

  /** @returns the number of the case; a refusal by `SEV-1` keeps what was typed as a draft and says its number */
  async open(actor: Actor, asked: OpenCaseDto): Promise<string> {
    const outcome = await this.unit.run<Outcome>(actor, async (work) => {
      authorise(work.actor, ...OPENS[asked.channel]);
      const cover = await this.contracts.cover(work, asked);
      speaksFor(work.actor, cover);
      const no = this.entitlement.checks(cover, { severity: asked.requestedSeverity, channel: asked.channel, endCustomer: asked.endCustomer ?? null }).find(({ ok }) => !ok);
      if (no?.rule === 'SEV-1') return { refusal: await this.keepDraft(work, asked, cover, no.message) };
      if (no) throw refused(no.rule, no.message, [{ field: no.field, message: no.message }]);
      return { number: await this.openCovered(work, asked, cover) };
    });
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.number;
  }

  private async openCovered(work: Work, asked: OpenCaseDto, cover: Cover): Promise<string> {
    const draft = asked.draftNumber ? await this.drafts.take(work, asked.draftNumber) : null;
    const now = await deskNow(work.tx);
    const openedAt = asked.openedAt === undefined ? now : Date.parse(asked.openedAt);
    const wrongTime = asked.openedAt === undefined ? null : refuseOpenedAt(openedAt, asked.channel, now);
    if (wrongTime) throw refused('CLK-1', wrongTime, [{ field: 'openedAt', message: wrongTime }]);

    const response = await this.promised(work, asked, cover, openedAt);
    const queue = await this.routing.settle(work, { table: response.tableId, product: cover.product, severity: asked.requestedSeverity });
    const row = await this.row(work, asked, cover, response, 'open', queue.queueId, openedAt, now, draft);
    const held: LockedCase = { row, now };
    const { severitySet: severity, channel, title } = row;
    const terms = await this.responses.terms(work, severity, response, cover.location.calendarId, row);
    await this.promises.record(work, held,
      { type: 'case.opened', audience: 'customer', data: { severity, channel, title, responseTable: response.tableId } },
      { type: 'opened', openedAt, ...terms }, ...(await this.further.critsitManager(work, held, response.tableId)));
    if (queue.rule !== null) await this.store.append(work, held, { type: 'case.routed', audience: 'provider', byDesk: true, data: { to: { id: queue.queueId, name: queue.name }, reason: queue.why } });
    await this.store.keepWords(work, held, 'customer', `${title}\n${row.description}`);
    if (isCritical(severity)) await this.upCalls.emit(work, BECAME_CRITICAL, { held });
    return row.number;
  }

  private promised(
    work: Work, { workOrderId, requestedSeverity: severity, channel, environment, description, language = 'en', endCustomer }: OpenCaseDto, cover: Cover, from: number,
  ): Promise<PromisedResponse> {
    return this.responses.promised(work, cover, { workOrderId, openedAt: from, severity, channel, environment, description, language, endCustomer: endCustomer ?? null }, from);
  }

  private async keepDraft(work: Work, asked: OpenCaseDto, cover: Cover, message: string): Promise<Error> {
    const now = await deskNow(work.tx);
    const known = asked.draftNumber ? await this.drafts.take(work, asked.draftNumber) : null;
    const response = await this.promised(work, asked, cover, now);
    const draft = await this.row(work, asked, cover, response, 'draft', await firstQueue(work), now, now, known);
    return refused('SEV-1', message, [{ field: 'requestedSeverity', message }], {
      supportPhone: cover.location.supportPhone,
      ...(cover.product.portalUrl !== null && { portalUrl: cover.product.portalUrl }),
      draft: { number: draft.number },
    });
  }

  private async row(
    work: Work, asked: OpenCaseDto, cover: Cover, response: PromisedResponse,
    state: CaseState, queueId: string, openedAt: number, now: number, draft: CaseEntity | null,
  ): Promise<CaseEntity> {
    if (draft && draft.customerId !== cover.workOrder.customerId) throw notFound('draft');
    return this.store.put(work, work.actor.side === 'desk' ? cover.contact.personId : work.actor.personId, draft, {
      customerId: cover.workOrder.customerId, workOrderId: cover.workOrder.id, workOrderVersion: cover.workOrder.version, locationId: cover.location.id,
      contactId: cover.contact.id, productId: cover.product.id, queueId, state, channel: asked.channel,
      severityRequested: asked.requestedSeverity, severitySet: asked.requestedSeverity,
      title: asked.title, description: asked.description, businessImpact: asked.businessImpact,
      stepsToReproduce: asked.stepsToReproduce ?? null, environment: asked.environment, language: asked.language ?? 'en', endCustomer: asked.endCustomer ?? null,
      callerVerification: asked.callerVerification ?? null,
      responseTable: response.tableId, responseTableWhy: response.why, openedAt, lastEventAt: now,
    });
  }
}

/** A contact opens cases for themselves; the customer support manager for every contact; intake for whoever calls (`SEV-2`). */
function speaksFor(actor: Actor, { contact }: Cover): void {
  if (actor.side !== 'customer' || actor.roles.includes('csm') || contact.personId === actor.personId) return;
  throw forbidden('You may open a case for yourself. For another contact, ask your customer support manager.', 'WHO-2');
}
