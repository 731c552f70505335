export interface FieldError {
  field: string;
  message: string;
  /** Where the errors of one answer break different rules; null: one without an id. */
  rule?: string | null;
}

export interface ProblemDetails {
  status: number;
  title: string;
  detail: string;
  /** The id of the rule that was broken, where one was. */
  rule?: string;
  errors?: FieldError[];
  /** When it makes sense to try again: `Retry-After`, whole seconds. */
  retryAfter?: number;
  /** Further members of the answer, such as a draft's number. */
  extra?: Record<string, unknown>;
}

/** Anything the desk refuses: what its reader needs to know and to do next. Answered as problem+json (RFC 9457). */
export class Problem extends Error {
  constructor(readonly details: ProblemDetails) {
    super(details.detail);
  }
}

export const malformed = (errors: FieldError[], detail = 'Some of what you sent cannot be read. See `errors`, field by field.'): Problem =>
  new Problem({ status: 400, title: 'Malformed request', detail, errors });

export const notSignedIn = (): Problem =>
  new Problem({ status: 401, title: 'Not signed in', detail: 'Sign in, or send a token, then try again.' });

/** @param seconds to wait, whole */
export const tooOften = (detail: string, seconds: number): Problem =>
  new Problem({ status: 429, title: 'Too many attempts', detail, retryAfter: seconds });

export const forbidden = (detail: string, rule?: string): Problem =>
  new Problem({ status: 403, title: 'Not allowed', detail, ...(rule && { rule }) });

/** Also for what belongs to another customer: the answer does not tell that it exists (`WHO-1`). */
export const notFound = (what: string): Problem =>
  new Problem({ status: 404, title: 'Not found', detail: `There is no such ${what}, or it is not yours to see.` });

export const conflict = (detail: string, rule?: string): Problem =>
  new Problem({ status: 409, title: 'Not possible in this state', detail, ...(rule && { rule }) });

export const stale = (current: number): Problem =>
  new Problem({
    status: 412,
    title: 'Changed meanwhile',
    detail: `Someone changed this case since you read it (it is at version ${current}). Read it again, then decide.`,
  });

export const refused = (rule: string | null, detail: string, errors?: FieldError[], extra?: Record<string, unknown>): Problem =>
  new Problem({ status: 422, title: 'Refused by a rule', detail, ...(rule && { rule }), ...(errors && { errors }), ...(extra && { extra }) });
