import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { malformed } from './problem.js';

/** The version a caller believes to be changing (`If-Match: "7"`); null where the header is absent or `*`. */
export function expectedVersion(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!found) throw malformed([{ field: 'If-Match', message: 'Send the ETag as you read it, such as "7".' }]);
  return Number(found[1]);
}

/** The version that the caller believes to be changing, for a controller's method. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | null =>
  expectedVersion(context.switchToHttp().getRequest<Request>().headers['if-match']));
