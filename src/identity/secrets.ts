import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody can guess, for an address or a header: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the desk keeps of a secret that it made itself. Enough for 256 bits; passwords, which people choose, get argon2id. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
