import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { isDatabaseAway } from '../database/database-away.js';
import { Problem, type ProblemDetails } from './problem.js';

/** The one place that turns failures into answers: application/problem+json (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(failure: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const { extra, retryAfter = 5, ...details } = this.describe(failure);
    if (details.status === 503 || details.status === 429) response.setHeader('Retry-After', String(retryAfter));
    const type = details.rule ? `/docs/rules.md#${details.rule.toLowerCase()}` : 'about:blank';
    response.status(details.status).type('application/problem+json').send(JSON.stringify({ type, ...details, ...extra }));
  }

  private describe(failure: unknown): ProblemDetails {
    if (failure instanceof Problem) return failure.details;
    if (isDatabaseAway(failure)) {
      return { status: 503, title: 'The desk is short of its database', detail: 'Nothing was lost that was confirmed. Try again in a few seconds.' };
    }
    if ((failure as { code?: unknown } | null)?.code === TAKEN) {
      return { status: 409, title: 'Not possible in this state', detail: 'Something with the same name, number or address was made at the same moment. Look again, then decide.' };
    }
    const status = httpStatus(failure);
    if (status !== null && status < 500) {
      return { status, title: TITLES[status] ?? 'Not possible', detail: failure instanceof Error ? failure.message : String(failure) };
    }
    this.log.error(failure instanceof Error ? failure.stack : String(failure));
    return { status: 500, title: 'A fault of the desk', detail: 'This is our mistake, and it is on record. Nothing was changed; try again, or tell your administrator.' };
  }
}

/** PostgreSQL's word for what is there already: use cases look first, so somebody else was faster. */
const TAKEN = '23505';

const TITLES: Record<number, string> = {
  400: 'Malformed request',
  404: 'Not found',
  413: 'Too large',
  429: 'Too many requests',
};

/** Nest's own exceptions, and those of body parsing (which carry `status`). */
function httpStatus(failure: unknown): number | null {
  if (failure instanceof HttpException) return failure.getStatus();
  const status = (failure as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}
