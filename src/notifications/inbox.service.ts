import { Injectable } from '@nestjs/common';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { decodeCursor, encodeCursor, iso, isoOrNull, type Page } from '../platform/http/index.js';
import { Notice } from './notice.entity.js';
import { STILL_TO_COME } from './notifications.service.js';
import { languageOf, type Language } from './rules/index.js';

export interface NoticeView {
  id: string;
  at: string;
  urgency: Notice['urgency'];
  subject: string;
  path: string | null;
  reference: string | null;
  reason: string;
  readAt: string | null;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
  /** What has become of it since, in the reader's language (`ESC-3`). */
  settled: { what: string; at: string } | null;
}

/** What somebody was told, in the app. What they have read there does not follow them any further. */
@Injectable()
export class InboxService {
  constructor(private readonly unit: UnitOfWork) {}

  list(personId: string, unread: boolean, cursor: string | undefined, limit: number): Promise<Page<NoticeView> & { unread: number }> {
    const before = decodeCursor(cursor, 1, 1);
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const query = tx.createQueryBuilder(Notice, 'n').where('n.personId = :personId', { personId }).orderBy('n.seq', 'DESC').limit(limit + 1);
      if (unread) query.andWhere('n.readAt IS NULL');
      if (before) query.andWhere('n.seq < :before', { before: before[0] });
      const rows = await query.getMany();
      const [{ language }] = await tx.query<[{ language: string }]>('SELECT language FROM person WHERE id = $1', [personId]);
      const [{ count }] = await tx.query<[{ count: number }]>('SELECT count(*)::int AS count FROM notice WHERE person_id = $1 AND read_at IS NULL', [personId]);
      const items = rows.slice(0, limit);
      return { items: items.map((notice) => view(notice, languageOf(language))), next: rows.length > limit ? encodeCursor([Number(items.at(-1)!.seq)]) : null, unread: count };
    });
  }

  /** Calls and mail that were put off are dropped: they have been seen. Others' are no business of theirs. */
  read(personId: string, ids: string[]): Promise<void> {
    return this.unit.run(THE_DESK, async ({ tx, now }) => {
      await tx.query(
        `WITH seen AS (
           UPDATE notice SET read_at = $3 WHERE person_id = $1 AND id = ANY ($2) AND read_at IS NULL RETURNING id
         ) UPDATE delivery SET state = 'cancelled' WHERE notice_id IN (SELECT id FROM seen) AND ${STILL_TO_COME}`, [personId, ids, new Date(now)]);
    });
  }
}

const view = ({ id, createdAt, urgency, words, reference, reason, readAt, acknowledgedBy, acknowledgedAt, settled }: Notice, language: Language): NoticeView => ({
  id, at: iso(createdAt), urgency, subject: words.subject, path: words.path, reference, reason, readAt: isoOrNull(readAt), acknowledgedBy, acknowledgedAt: isoOrNull(acknowledgedAt),
  settled: settled && { what: settled.what[language], at: iso(settled.at) },
});
