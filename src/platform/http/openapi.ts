import type { OpenAPIObject } from '@nestjs/swagger';
import { NO_KEY_MARK } from './keyed.js';

const KEY = {
  name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 1, maxLength: 255 },
  description: 'A key of your own, such as a UUID. Within 24 hours the same request under it is done once and answered as before (`Idempotency-Replayed: true`); 422 with another body, 409 while it is at work.',
} as const;

/** Says of every POST whether it takes an `Idempotency-Key`. */
export function withKeys(document: OpenAPIObject): OpenAPIObject {
  for (const { get, post, put, patch, delete: remove } of Object.values(document.paths)) {
    if (post && !(NO_KEY_MARK in post)) post.parameters = [...(post.parameters ?? []), { ...KEY }];
    for (const operation of [get, post, put, patch, remove]) if (operation) Reflect.deleteProperty(operation, NO_KEY_MARK);
  }
  return document;
}
