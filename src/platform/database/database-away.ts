const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08000', '08003', '08006', '53300']);

/** True when a failure says that PostgreSQL could not be reached, rather than that it refused a statement. */
export function isDatabaseAway(failure: unknown): boolean {
  const { code, message, errors } = (failure ?? {}) as { code?: string; message?: string; errors?: unknown[] };
  if (code && AWAY_CODES.has(code)) return true;
  if (errors?.some(isDatabaseAway)) return true;
  return /Connection terminated|timeout exceeded when trying to connect/.test(message ?? '');
}
