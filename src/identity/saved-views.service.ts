import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { conflict, notFound } from '../platform/http/index.js';
import { SavedView } from './saved-view.entity.js';

export type SavedViewView = Pick<SavedView, 'id' | 'name' | 'search'>;

const MOST = 20;

/** The lists of cases that a person keeps for themselves. */
@Injectable()
export class SavedViews {
  constructor(private readonly unit: UnitOfWork) {}

  list(personId: string): Promise<SavedViewView[]> {
    return this.unit.run(THE_DESK, (work) => viewsOf(work, personId));
  }

  save(personId: string, { name, search }: Pick<SavedView, 'name' | 'search'>): Promise<SavedViewView> {
    return this.unit.run(THE_DESK, async (work) => {
      // One at a time for each person, so that none is too many.
      await work.tx.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [personId]);
      const kept = await viewsOf(work, personId);
      if (kept.some((each) => each.name === name)) throw conflict(`You have a view named “${name}” already. Give this one another name, or delete that one first.`);
      if (kept.length >= MOST) throw conflict(`You keep ${MOST} views, and more than that nobody finds their way in. Delete one first.`);
      const id = randomUUID();
      await work.tx.query('INSERT INTO saved_view (id, person_id, name, search, created_at) VALUES ($1, $2, $3, $4, clock_timestamp())', [id, personId, name, search]);
      return { id, name, search };
    });
  }

  forget(personId: string, id: string): Promise<void> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const { affected } = await tx.delete(SavedView, { id, personId });
      if (affected === 0) throw notFound('view');
    });
  }
}

async function viewsOf({ tx }: Work, personId: string): Promise<SavedViewView[]> {
  const rows = await tx.find(SavedView, { where: { personId }, order: { name: 'ASC' } });
  return rows.map(({ id, name, search }) => ({ id, name, search }));
}
