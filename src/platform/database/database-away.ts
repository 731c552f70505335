import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError, TransactionNotStartedError } from 'typeorm';

const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08000', '08003', '08006', '53300']);

/** What TypeORM says to a statement when PostgreSQL hung up after the one before it. */
const HUNG_UP = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError, TransactionNotStartedError];

/** True when a failure says that PostgreSQL could not be reached, rather than that it refused a statement. */
export function isDatabaseAway(failure: unknown): boolean {
  const { code, message, errors } = (failure ?? {}) as { code?: string; message?: string; errors?: unknown[] };
  if ((code && AWAY_CODES.has(code)) || HUNG_UP.some((error) => failure instanceof error)) return true;
  if (errors?.some(isDatabaseAway)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(message ?? '');
}
