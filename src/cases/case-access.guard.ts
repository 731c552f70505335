import { Injectable, SetMetadata, UseGuards, applyDecorators, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { actorOf, type Person } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { forbidden, notFound } from '../platform/http/index.js';
import { mayDo, WHY_NOT, type CaseAct } from './rules/access.js';

const ACTS = 'case acts';

/**
 * Who may comes before what is valid: a case that is not the asker's is not found and an act that is not theirs is
 * forbidden before anyone looks at what was sent. The use case checks again, under its lock.
 */
@Injectable()
class CaseAccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly unit: UnitOfWork) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const acts = this.reflector.get<CaseAct[]>(ACTS, context.getHandler());
    const request = context.switchToHttp().getRequest<Request & { person: Person }>();
    const { number } = request.params;
    const actor = actorOf(request.person);
    if (number !== undefined) {
      const found = await this.unit.run(actor, ({ tx }) => tx.query<unknown[]>('SELECT 1 FROM support_case WHERE number = $1', [number]));
      if (found.length === 0) throw notFound('case');
    }
    if (actor.side === 'desk' || acts.some((act) => mayDo(act, actor.roles))) return true;
    const { detail, rule } = WHY_NOT[acts[0]!];
    throw forbidden(detail, rule);
  }
}

/** Lets in who may do one of these to a case. */
export const May = (...acts: CaseAct[]) => applyDecorators(SetMetadata(ACTS, acts), UseGuards(CaseAccessGuard));
