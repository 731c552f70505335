import { language } from '../app/language';
import { tellDeskTime } from './desk-clock';
import { messages } from './messages';
import { Problem, unreachable } from './problem';
import type { ProblemBody } from './wire';

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** A file, sent as it is. */
  csv?: Blob;
  /** The version of the case the change was decided on. */
  ifMatch?: number;
  /** Done once, however often it is sent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/**
 * The one way to the API.
 * @param path below /api/v1
 * @throws Problem for every answer that is no success, and when there is none
 */
export async function api<Answer>(path: string, { method = 'GET', body, csv, ifMatch, idempotencyKey, signal }: Options = {}): Promise<Answer> {
  const headers = new Headers({ Accept: 'application/json' });
  if (csv) headers.set('Content-Type', 'text/csv');
  else if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (ifMatch !== undefined) headers.set('If-Match', `"${ifMatch}"`);
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
  // A case's ETag is its version, which an escalation does not raise: the browser's own cache would hide it.
  const sent: RequestInit = { method, headers, cache: 'no-store', body: csv ?? (body === undefined ? null : JSON.stringify(body)), signal: signal ?? null };
  const response = await fetch(`/api/v1${path}`, sent).catch((failure: unknown) => {
    throw signal?.aborted ? failure : unreachable();
  });
  const answer = await readJson(response);
  if (!response.ok) throw new Problem(await inReadersWords(asProblem(answer, response)));
  if (isTimed(answer)) tellDeskTime(answer.serverNow);
  return answer as Answer;
}

export const post = <Answer>(path: string, body: unknown = {}, options: Pick<Options, 'ifMatch'> = {}): Promise<Answer> =>
  api<Answer>(path, { method: 'POST', body, ...options });

/** The catalogue comes with the first refusal; where it cannot be had, the desk's own English says it. */
async function inReadersWords(told: ProblemBody): Promise<ProblemBody> {
  if (language === 'en') return told;
  return import('../said/problem-in-words').then(({ problemInWords }) => problemInWords(told), () => told);
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem({ status: response.status, ...messages.unreadable });
  }
}

function asProblem(answer: unknown, response: Response): ProblemBody {
  const told = (answer ?? {}) as Partial<ProblemBody>;
  return { ...told, status: response.status, title: told.title ?? messages.refused.title, detail: told.detail ?? told.title ?? messages.refused.detail };
}

function isTimed(answer: unknown): answer is { serverNow: string } {
  return typeof answer === 'object' && answer !== null && typeof (answer as { serverNow?: unknown }).serverNow === 'string';
}
