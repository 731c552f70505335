import { Secret } from 'otpauth';
import type { EntityManager } from 'typeorm';
import { hashOf } from './secrets.js';
import { newTotpSecret, periodOf } from './totp.js';

const RECOVERY_CODES = 10;

/** The machine's time, ms: what an authenticator app goes by. */
async function machineNow(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
  return row.now.getTime();
}

/** Offers a new secret, in force after its first code. */
export async function offerSecondFactor(tx: EntityManager, personId: string): Promise<string> {
  const secret = newTotpSecret();
  await tx.query('UPDATE credential SET totp_offered = $2 WHERE person_id = $1', [personId, secret]);
  return secret;
}

/** Puts the offered secret in force by a code of it. @returns new recovery codes, shown once; null when the code is not right */
export async function confirmSecondFactor(tx: EntityManager, personId: string, code: string): Promise<string[] | null> {
  const [kept] = await tx.query<{ totp_offered: string | null }[]>('SELECT totp_offered FROM credential WHERE person_id = $1 FOR UPDATE', [personId]);
  const period = kept?.totp_offered ? periodOf(kept.totp_offered, code, await machineNow(tx)) : null;
  if (period === null) return null;
  await tx.query('UPDATE credential SET totp_secret = totp_offered, totp_offered = NULL, totp_used = $2 WHERE person_id = $1', [personId, period]);
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  await tx.query('INSERT INTO recovery_code (person_id, code_hash) SELECT $1, unnest($2::text[])', [personId, codes.map(recoveryHash)]);
  return codes;
}

export async function removeSecondFactor(tx: EntityManager, personId: string): Promise<void> {
  await tx.query('UPDATE credential SET totp_secret = NULL, totp_offered = NULL WHERE person_id = $1', [personId]);
  await tx.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
}

/** Uses up a code of the app, or a recovery code: each is good once, also when it comes twice at the same instant. */
export async function useSecondFactor(tx: EntityManager, personId: string, secret: string, code: string): Promise<boolean> {
  const typed = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return spent(await tx.query('DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2', [personId, recoveryHash(typed)]));
  const period = periodOf(secret, typed, await machineNow(tx));
  return period !== null && spent(await tx.query('UPDATE credential SET totp_used = $2 WHERE person_id = $1 AND totp_used < $2', [personId, period]));
}

/** True when the statement found its row. */
const spent = ([, rows]: [unknown[], number]): boolean => rows === 1;

/** 80 bits, in the letters and digits of base32, which nobody mistakes for each other. */
const newRecoveryCode = (): string => new Secret({ size: 10 }).base32.match(/.{4}/g)!.join('-');

const recoveryHash = (code: string): string => hashOf(code.toUpperCase().replaceAll('-', ''));
