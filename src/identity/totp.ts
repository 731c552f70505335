import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** A clock may be off by one period either way. */
const WINDOW = 1;

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Critsit', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_S });

/** A new secret of 160 bits, base32 (RFC 4226 section 4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads, as text or as a QR code. */
export const totpUri = (secret: string, email: string): string => totp(secret, email).toString();

/**
 * The period a code belongs to: the count of 30 s since the epoch (RFC 6238); null when it is none of now.
 * @param at the machine's time, ms
 */
export function periodOf(secret: string, code: string, at: number): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: at, window: WINDOW });
  return delta === null ? null : Math.floor(at / 1000 / PERIOD_S) + delta;
}
