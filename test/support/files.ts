import request from 'supertest';
import { API } from './sign-in.js';
import type { TestDesk } from './desk.js';

/** Kinds of files, in the order in which they build on one another. */
export const FILES = ['customers', 'calendars', 'holidays', 'work-orders', 'locations', 'contacts'] as const;
export type FileKind = (typeof FILES)[number];

/** Files in and out of a desk, by a token. */
export const filesOf = ({ url }: Pick<TestDesk, 'url'>, token: string) => ({
  take: (kind: string, csv: string | Buffer, dryRun = false): request.Test =>
    request(url).post(`${API}/imports/${kind}?dryRun=${dryRun}`).set('Authorization', `Bearer ${token}`).set('Content-Type', 'text/csv').serialize(String).send(csv),
  give: async (kind: string): Promise<string> =>
    (await request(url).get(`${API}/exports/${kind}`).set('Authorization', `Bearer ${token}`).expect(200).expect('Content-Type', 'text/csv; charset=utf-8')).text,
});

export type Files = ReturnType<typeof filesOf>;

/** All that can be exported, by kind. */
export async function everything({ give }: Files): Promise<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const kind of FILES) given[kind] = await give(kind);
  return given;
}

interface Told {
  line: number;
  column: string | null;
  rule: string | null;
  message: string;
}

/** The faults of a refused file, as `line column rule`. */
export const faultsOf = ({ body }: { body: { faults?: Told[] } }): string[] =>
  (body.faults ?? []).map(({ line, column, rule }) => `${line} ${column ?? '-'} ${rule ?? '-'}`);

/** A file of lines under a header; cells are written as they stand. */
export const csv = (header: string, ...lines: string[]): string => `${[header, ...lines].join('\n')}\n`;
