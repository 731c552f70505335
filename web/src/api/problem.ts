import { messages } from './messages';
import type { ProblemBody } from './wire';

/** An answer that is no success, in the words of the desk. `status` 0: the desk could not be reached at all. */
export class Problem extends Error {
  readonly status: number;

  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail);
    this.body = body;
    this.status = body.status;
  }

  /** What the desk says about one field of a form. */
  field(name: string): string | undefined {
    return this.body.errors?.find(({ field }) => field === name)?.message;
  }
}

/** What a failed request says about a field, or about what is inside it: `types` also hears `types.0`. */
export function faultOf(failure: Error | null, name: string): string | undefined {
  if (!(failure instanceof Problem)) return undefined;
  return failure.field(name) ?? failure.body.errors?.find(({ field }) => field.startsWith(`${name}.`))?.message;
}

/** The same for a field in a list: a rule writes `terms.locations[3].name`, the shape of a message `terms.locations.3.name`. */
export const faultAt = (failure: Error | null, ...names: string[]): string | undefined =>
  (failure instanceof Problem ? failure.body.errors?.find(({ field }) => names.includes(field.replace(/\[(\d+)\]/g, '.$1')))?.message : undefined);

export const unreachable = (): Problem => new Problem({ status: 0, ...messages.unreachable });
