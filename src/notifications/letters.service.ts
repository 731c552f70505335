import { Inject, Injectable } from '@nestjs/common';
import { hashOf, newToken } from '../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import type { Claimed } from './channels/channel.js';
import { FRAMES, languageOf, letter, sayMoment, type Reader, type Since, type Urgency, type Words } from './rules/index.js';

/** A link in a message is good for this long. */
const GOOD_FOR_DAYS = 3;

export interface Written {
  letter: { subject: string; text: string; html: string | null };
  urgency: Urgency;
  /** What has become of it since it was written: it stands in the letter, and comes first where there is room for a line only. */
  since: string | null;
  /** Nobody waits for its reader: it is theirs to turn off. */
  optional: boolean;
  /** The page that it is about; null where the desk does not know where it is reached. */
  page: string | null;
  language: string;
  desk: string | null;
}

interface NoticeRow extends Reader {
  urgency: Urgency;
  words: Words;
  acknowledge: string | null;
  acknowledgedBy: string | null;
  acknowledgedAt: Date | null;
  settled: Since | null;
}

/** Gives a message its form just before it goes out: with a link of its own, and with what has become of it since (`ESC-3`). */
@Injectable()
export class Letters {
  private readonly desk: string | null;

  constructor(private readonly unit: UnitOfWork, @Inject(DESK_CONFIG) config: DeskConfig) {
    this.desk = config.deskUrl ?? (config.port === 0 ? null : `http://${config.host}:${config.port}`);
  }

  async write({ noticeId, subject, body }: Claimed): Promise<Written> {
    const desk = this.desk;
    // Mail that was written before messages had a form goes out as it stands.
    if (noticeId === null) return { letter: { subject, text: body, html: null }, urgency: 'normal', since: null, optional: false, page: null, language: 'en', desk };
    return this.unit.run(THE_DESK, async (work) => {
      const [row] = await work.tx.query<[NoticeRow]>(NOTICE, [noticeId]);
      const acknowledge = row.acknowledge === null || row.acknowledgedAt !== null ? null : await this.link(work, noticeId);
      const since = sinceOf(row);
      const paragraphs = [since, ...row.words.paragraphs, row.acknowledgedAt === null ? null : done(row)].filter((each) => each !== null);
      const words = { ...row.words, paragraphs };
      const page = desk === null || words.path === null ? null : `${desk}${words.path}`;
      return {
        letter: letter(words, row, row.urgency, { desk, acknowledge }), urgency: row.urgency, since, page, language: row.language, desk,
        optional: row.urgency === 'normal' && row.acknowledge === null,
      };
    });
  }

  /** A new one with each attempt: the desk keeps no link that it could send again. Those sent before stay good. */
  private async link({ tx }: Work, noticeId: string): Promise<string | null> {
    if (this.desk === null) return null;
    const token = newToken();
    await tx.query(`INSERT INTO acknowledge_token (token_hash, notice_id, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(days => $3))`,
      [hashOf(token), noticeId, GOOD_FOR_DAYS]);
    return `${this.desk}/api/v1/acknowledgements/${token}`;
  }
}

const done = (row: NoticeRow): string => FRAMES[languageOf(row.language)].done(row.acknowledgedBy ?? '', sayMoment({ at: row.acknowledgedAt!.getTime() }, row));

function sinceOf(row: NoticeRow): string | null {
  if (row.settled === null) return null;
  const language = languageOf(row.language);
  return FRAMES[language].since(row.settled.what[language], sayMoment({ at: row.settled.at }, row));
}

const NOTICE = `
  SELECT n.urgency, n.words, n.acknowledge, n.acknowledged_by AS "acknowledgedBy", n.acknowledged_at AS "acknowledgedAt", n.settled,
    p.name, p.side, p.language, p.time_zone AS "timeZone"
  FROM notice n JOIN person p ON p.id = n.person_id WHERE n.id = $1`;
