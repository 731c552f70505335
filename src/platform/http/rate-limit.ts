import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from './problem.js';

const PER_MINUTE = 1_200;

/** Keeps one address from crowding out the others. By the machine's clock: it protects the machine, not a promise. */
export function limitRate(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: PER_MINUTE,
    standardHeaders: true,
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new Problem({
      status: 429, title: 'Too many requests', detail: `More than ${PER_MINUTE} requests came from your address within a minute. Wait a moment, then go on.`,
    })),
  });
}
