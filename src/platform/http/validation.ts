import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { malformed, type FieldError } from './problem.js';

/** Reads what is sent against its DTO: unknown fields are refused, every fault is named with its field. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => malformed(errors.flatMap((error) => fieldErrors(error))),
  });
}

function fieldErrors(error: ValidationError, path = ''): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message: sentence(message) }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

const sentence = (message: string): string => (/[.!]$/.test(message) ? message : `${message}.`);
