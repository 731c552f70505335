import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { malformed, type FieldError } from './problem.js';
import { unreadable } from './readable.js';

/** Reads what is sent against its DTO: unknown fields are refused, every fault is named with its field. */
export function validation(): ValidationPipe {
  return new ReadablePipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => malformed(errors.flatMap((error) => fieldErrors(error))),
  });
}

class ReadablePipe extends ValidationPipe {
  override transform(sent: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const problem = metadata.type === 'body' ? unreadable(sent) : null;
    if (problem) throw malformed([problem]);
    return super.transform(sent, metadata);
  }
}

/** A path or a query with NUL in it names nothing, and no database would look it up. */
export const refuseNul: RequestHandler = ({ url }, _response, next) =>
  next(url.includes('%00') ? malformed([{ field: 'url', message: 'Give an address without NUL.' }]) : undefined);

function fieldErrors(error: ValidationError, path = ''): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message: sentence(message) }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

const sentence = (message: string): string => (/[.!]$/.test(message) ? message : `${message}.`);
