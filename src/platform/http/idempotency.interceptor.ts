import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor, type Type } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../database/actor.js';
import { UnitOfWork, type OneTransaction } from '../database/unit-of-work.js';
import { keyed, type Keyed } from './idempotency-key.js';
import { FINISHED_BY, NO_KEY, type Finishes } from './keyed.js';
import { conflict, Problem, refused, type ProblemDetails } from './problem.js';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** Headers that an act sets and that belong to its answer. */
const KEPT_HEADERS = ['ETag', 'Location'];
const LEAST_REFUSAL = 400;

/** Whoever the door has let in carries its actor. */
type Let = Request & { actor?: Actor };

/**
 * `Idempotency-Key`: what was done once under a key is not done again, and answered as before, for 24 hours. Per person and
 * path, after who may. The lock, the act and the answer are one transaction: nothing is left of one that breaks off.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(@Inject(UnitOfWork) private readonly unit: UnitOfWork, private readonly reflector: Reflector, private readonly modules: ModuleRef) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { request, response, key } = this.asked(context);
    const finisher = this.reflector.get<Type<Finishes> | undefined>(FINISHED_BY, context.getHandler());
    if (key === null && !finisher) return next.handle();
    return from(this.answer(request.actor!, response, key, finisher, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }

  private asked(context: ExecutionContext): { request: Let; response: Response; key: Keyed | null } {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Let>(), http.getResponse<Response>()];
    const header = context.getType() === 'http' && request.method === 'POST' ? request.get('Idempotency-Key') : undefined;
    const none = header === undefined || this.reflector.getAllAndOverride<boolean | undefined>(NO_KEY, [context.getHandler(), context.getClass()]);
    return { request, response, key: none ? null : keyed(header, request.path, request.query, request.body) };
  }

  private async answer(actor: Actor, response: Response, key: Keyed | null, finisher: Type<Finishes> | undefined, act: () => Promise<unknown>): Promise<unknown> {
    const body = key === null ? await act() : await this.once(actor, response, key, act);
    return finisher ? this.modules.get(finisher, { strict: false }).finish(actor, body) : body;
  }

  private async once(actor: Actor, response: Response, key: Keyed, act: () => Promise<unknown>): Promise<unknown> {
    if (actor.side === 'desk') throw new Error('The desk itself sends no request.');
    const { personId } = actor;
    const { status, headers, body } = await this.unit.together(actor, async (one) => {
      if (!(await lock(one.tx, personId, key))) {
        response.setHeader('Retry-After', '1');
        throw conflict('A request with this Idempotency-Key is still at work. Send it again in a moment for its answer.');
      }
      const kept = await keptAnswer(one.tx, personId, key);
      if (kept) {
        response.setHeader('Idempotency-Replayed', 'true');
        return kept;
      }
      const given = await attempt(one, response, act);
      await keep(one.tx, personId, key, given);
      return given;
    });
    if (status >= LEAST_REFUSAL) throw new Problem(body as ProblemDetails);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return body;
  }
}

/** A refusal that changed nothing is not kept: the request may come again, corrected. One that left something behind, such as a draft (`SEV-1`), is. */
async function attempt(one: OneTransaction, response: Response, act: () => Promise<unknown>): Promise<Answer> {
  try {
    const body = await act();
    const headers = KEPT_HEADERS.flatMap((name) => (response.hasHeader(name) ? [[name, String(response.getHeader(name))]] : []));
    return { status: response.statusCode, headers: Object.fromEntries(headers) as Record<string, string>, body };
  } catch (failure) {
    if (failure instanceof Problem && one.changed) return { status: failure.details.status, headers: {}, body: failure.details };
    throw failure;
  }
}

/** Held until the transaction ends, however: also by the death of its process. */
async function lock(tx: EntityManager, personId: string, { key }: Keyed): Promise<boolean> {
  const [row] = await tx.query<{ got: boolean }[]>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got', [`${personId} ${key.toString('hex')}`]);
  return row!.got;
}

/** A statement after the lock, not the same: it must see what its holder before has committed. */
async function keptAnswer(tx: EntityManager, personId: string, { key, print }: Keyed): Promise<Answer | null> {
  const [row] = await tx.query<(Answer & { print: Buffer })[]>(
    `SELECT print, status, headers, body FROM kept_answer WHERE person_id = $1 AND key = $2 AND at > clock_timestamp() - interval '24 hours'`, [personId, key]);
  if (row && !row.print.equals(print)) {
    throw refused(null, 'This Idempotency-Key was used with another body. Take a new key for a new request.', [{ field: 'Idempotency-Key', message: 'Was used with another body.' }]);
  }
  return row ?? null;
}

async function keep(tx: EntityManager, personId: string, { key, print }: Keyed, { status, headers, body }: Answer): Promise<void> {
  await tx.query(
    `INSERT INTO kept_answer (person_id, key, print, status, headers, body) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (person_id, key) DO UPDATE SET print = EXCLUDED.print, status = EXCLUDED.status, headers = EXCLUDED.headers, body = EXCLUDED.body, at = clock_timestamp()`,
    [personId, key, print, status, JSON.stringify(headers), JSON.stringify(body) ?? null]);
}
