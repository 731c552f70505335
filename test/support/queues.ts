import { SessionsService } from '../../src/identity/index.js';
import type { TestDesk } from './desk.js';
import { look } from './look.js';
import { by } from './sign-in.js';

/** Requests as one of the demonstration's staff that is not of the cast, such as `tier-1`. */
export async function staffMember(desk: TestDesk, key: string): Promise<{ id: string; token: string; asked: ReturnType<typeof by> }> {
  const [person] = await look<{ id: string }>(desk, 'SELECT id FROM person WHERE email = $1', [`${key}@desk.example`]);
  const token = await desk.app.get(SessionsService).start(person!.id);
  return { id: person!.id, token, asked: by(desk, token) };
}

/** The demonstration's queues by name. */
export async function queueIds(desk: TestDesk): Promise<Record<'Platform' | 'Rapid Response' | 'Third tier', string>> {
  const rows = await look<{ id: string; name: string }>(desk, 'SELECT id, name FROM queue WHERE removed_at IS NULL');
  return Object.fromEntries(rows.map(({ id, name }) => [name, id])) as Awaited<ReturnType<typeof queueIds>>;
}

/** Who was written to about a case, and why. */
export const mailsAbout = (desk: TestDesk, number: string, reason: string): Promise<{ address: string }[]> =>
  look(desk, 'SELECT address FROM delivery WHERE reference = $1 AND reason = $2 ORDER BY address', [number, reason]);
