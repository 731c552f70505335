type Side = 'customer' | 'provider';

interface Happening {
  type: string;
  audience: Side;
  actor: { side: Side | 'desk'; personId?: string };
}

const WRITTEN: readonly string[] = ['case.commented', 'case.responded'];

/**
 * Whether somebody who watches a case is told of what happened on it: what the other side wrote, and every change of its
 * severity; never what they did themselves, and a customer nothing that is the provider's own (`WHO-1`).
 */
export function hears(watcher: { personId: string; side: Side }, { type, audience, actor }: Happening): boolean {
  if (watcher.personId === actor.personId || (watcher.side === 'customer' && audience === 'provider')) return false;
  if (type === 'severity.set') return true;
  return WRITTEN.includes(type) && actor.side !== 'desk' && actor.side !== watcher.side;
}
