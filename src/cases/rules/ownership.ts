import type { Routed } from './route.js';

/** Under these tables the queue that the rules name keeps the case, whoever helps. */
const KEEPS: Record<string, 'RR-1' | 'TT-1'> = { rapid_response: 'RR-1', third_tier: 'TT-1' };

export interface Queued {
  table: string;
  queueId: string;
}

/**
 * Why a case may not leave the queue it is in; null when it may. Others help where it is (`RR-1`, `TT-1`). Where no rule
 * sends such cases anywhere, no queue owns them.
 */
export function refuseLeaving({ table, queueId }: Queued, routed: Routed | null): { rule: 'RR-1' | 'TT-1'; message: string } | null {
  const rule = KEEPS[table];
  if (rule === undefined || routed === null || routed.rule === null || routed.queueId !== queueId) return null;
  return { rule, message: `This queue keeps the case, even when others help (${routed.why}). Ask for their help; they work on it where it is.` };
}

/** `goes`: to the queue the rules name now. `told`: it stays with who works on it, and their lead is told where it belongs. */
export type Requeued = 'goes' | 'told' | 'stays';

/**
 * What becomes of a case's queue when its severity is set anew. Only a raise moves it, only where that changes what the
 * rules say, and only while nobody works on it: a case never leaves an engineer by itself, and a queue that owns it keeps it
 * when it is lowered (`RR-1`). A queue that takes all is nobody's claim, so nothing goes back to it.
 */
export function requeue({ queueId, raised, assigned }: { queueId: string; raised: boolean; assigned: boolean }, before: Routed | null, after: Routed | null): Requeued {
  if (!raised || after === null || after.rule === null || after.queueId === before?.queueId || after.queueId === queueId) return 'stays';
  return assigned ? 'told' : 'goes';
}
