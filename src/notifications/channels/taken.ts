import type { OutgoingAnswer } from '../../platform/outgoing/outgoing.js';
import { retryAfter } from '../rules/index.js';
import { NotTaken } from './channel.js';

/** 2xx has taken it. A refusal that stays a refusal (4xx but 408, 425 and 429) need not be asked again of a person's way. */
export function expectTaken(answer: OutgoingAnswer, at: number, lasting: boolean): void {
  const { status } = answer;
  if (status >= 200 && status < 300) return;
  const redirect = status >= 300 && status < 400 ? ', a redirect, which is not followed' : '';
  const forGood = lasting && status >= 400 && status < 500 && ![408, 425, 429].includes(status);
  throw new NotTaken(`The other side answered ${status}${redirect}.`, { forGood, retryAfter: retryAfter(answer.retryAfter, at) });
}
