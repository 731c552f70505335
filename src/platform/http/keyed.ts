import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Actor } from '../database/actor.js';

export const NO_KEY = 'idempotency: takes no key';
export const FINISHED_BY = 'idempotency: finished by';

/** In the OpenAPI document, until it is complete. */
export const NO_KEY_MARK = 'x-takes-no-key';

/** For what is answered once and must not be kept, such as a token, and for what may be asked again as it is. An `Idempotency-Key` means nothing here. */
export const TakesNoKey = () => applyDecorators(SetMetadata(NO_KEY, true), ApiExtension(NO_KEY_MARK, true));

/** Goes on with what an act has begun, until it is done; says the same when asked again. */
export interface Finishes {
  finish(actor: Actor, begun: unknown): Promise<object>;
}

/** For an act that begins what takes more than one transaction: what it returns is kept under the key, the answer is what has come of it. */
export const FinishedBy = (finisher: Type<Finishes>) => SetMetadata(FINISHED_BY, finisher);
