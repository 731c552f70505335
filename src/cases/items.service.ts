import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Input } from '../clocks/index.js';
import { asDesk, type Actor, type Role, type Work } from '../platform/database/index.js';
import { conflict, forbidden, iso, isoOrNull, notFound } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CaseItem } from './case-item.entity.js';
import { CasePromises } from './case-promises.js';
import type { LockedCase } from './case-store.js';
import { FurtherPromises } from './further-promises.service.js';
import { changeControl } from './rules/promised-further.js';
import { ITEMS, refuseMove, type ItemKind } from './rules/items.js';

export interface ItemView {
  id: string;
  kind: ItemKind;
  side: 'customer' | 'provider';
  title: string;
  state: string;
  next: readonly string[];
  dueAt: string | null;
  openedAt: string;
  movedAt: string;
}

interface NewItem {
  kind: ItemKind;
  title: string;
  dueAt: number | null;
  /** Whose people help. */
  queueId?: string | null;
}

/** Obligations, diagnostics, visits, consents, vendors, escalations to product teams, decisions: each with its state and time. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly acts: CaseActs,
    private readonly promises: CasePromises,
    private readonly further: FurtherPromises,
  ) {}

  async list(work: Work, number: string): Promise<ItemView[]> {
    const items = await work.tx.createQueryBuilder(CaseItem, 'item')
      .innerJoin('support_case', 'k', 'k.id = item.caseId').where('k.number = :number', { number })
      .orderBy('item.openedAt').addOrderBy('item.id').getMany();
    return items.map(view);
  }

  open(actor: Actor, number: string, given: { kind: ItemKind; title: string; dueAt: number | null }): Promise<void> {
    return this.acts.do(actor, number, null, 'case.keep_items', 'work', async (work, held) => {
      check(actor, ITEMS[given.kind].opens, given.kind);
      const target = given.kind === 'change_control' ? changeControl(held.row.severitySet) : null;
      await this.add(work, held, given, false, ...(target ? [await this.further.promise(work, held, 'change_control', target)] : []));
    });
  }

  move(actor: Actor, number: string, id: string, to: string, note: string | null): Promise<void> {
    return this.acts.do(actor, number, null, 'case.keep_items', 'work', async (work, held) => {
      const item = await work.tx.findOneBy(CaseItem, { id, caseId: held.row.id });
      if (!item) throw notFound('item of this case');
      check(actor, ITEMS[item.kind].moves, item.kind);
      const whyNot = refuseMove(item.kind, item.state, to);
      if (whyNot) throw conflict(whyNot, ITEMS[item.kind].rule);
      await asDesk(work, () => work.tx.update(CaseItem, { id }, { state: to, movedAt: held.now }));
      const inputs: Input[] = item.kind === 'change_control' ? [{ type: to === 'answered' ? 'kept' : 'dropped', kind: 'change_control' }] : [];
      const data = { itemId: id, kind: item.kind, title: item.title, from: item.state, to, ...(note && { note }) };
      await this.promises.record(work, held, { type: 'item.moved', audience: 'customer', data }, ...inputs);
    });
  }

  /** Puts an item on a case that is held. @param byDesk the desk opened it by itself, by a rule */
  async add(work: Work, held: LockedCase, { kind, title, dueAt, queueId = null }: NewItem, byDesk: boolean, ...inputs: Input[]): Promise<void> {
    const { side, first } = ITEMS[kind];
    const item: CaseItem = {
      id: randomUUID(), caseId: held.row.id, customerId: held.row.customerId, kind, side, title, state: first, queueId, dueAt, openedAt: held.now, movedAt: held.now,
    };
    await asDesk(work, () => work.tx.insert(CaseItem, item));
    const data = { itemId: item.id, kind, title, state: first, dueAt: isoOrNull(dueAt) };
    await this.promises.record(work, held, { type: 'item.opened', audience: 'customer', byDesk, data }, ...inputs);
  }
}

function check(actor: Actor, may: readonly Role[], kind: ItemKind): void {
  if (actor.side === 'desk' || actor.roles.some((role) => may.includes(role))) return;
  throw forbidden(`This is not yours to do: ${kind.replaceAll('_', ' ')}.`, ITEMS[kind].rule);
}

const view = ({ id, kind, side, title, state, dueAt, openedAt, movedAt }: CaseItem): ItemView => ({
  id, kind, side, title, state, next: ITEMS[kind].next[state] ?? [], dueAt: isoOrNull(dueAt), openedAt: iso(openedAt), movedAt: iso(movedAt),
});
