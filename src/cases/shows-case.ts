import { Injectable, UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { actorIn } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { CaseViews } from './case-views.service.js';

/** Answers with the case whose number the method gives, as its asker sees it now, and with its version as ETag. */
@Injectable()
class CaseInterceptor implements NestInterceptor<string, object> {
  constructor(private readonly unit: UnitOfWork, private readonly views: CaseViews) {}

  intercept(context: ExecutionContext, next: CallHandler<string>): Observable<object> {
    const actor = actorIn(context);
    return next.handle().pipe(mergeMap(async (number) => {
      const { version, view } = await this.unit.run(actor, (work) => this.views.one(work, number));
      context.switchToHttp().getResponse<Response>().setHeader('ETag', `"${version}"`);
      return view;
    }));
  }
}

/** For methods that give the number of a case: the answer is that case. */
export const ShowsCase = () => UseInterceptors(CaseInterceptor);
