import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EscalationPolicy } from '../severity/index.js';
import type { ReplayGround } from './ground.js';
import { NoIncidentLog } from './incidents-in.js';
import type { Verdict } from './rules/verdict.js';

/** What the thread is told at its start. */
export interface Asked {
  ground: ReplayGround;
  policies: EscalationPolicy[];
}

/** The verdicts, and how many rows they are on. */
export interface Judged {
  verdicts: Verdict[];
  rows: number;
}

/** What the thread says: it wants the next piece, or is at an end. */
export type Answer = { next: { rows: number } } | Judged | { problem: string };

/** The next piece of the log, after `rows` rows of it; null at its end. */
export type NextPiece = (rows: number) => Promise<Uint8Array | null>;

/** The log asks for more than anybody waits for, or than there is memory for. */
export class TooMuch extends Error {}

/** Threads run what is built, also where a test runs this file as it is written. */
const THREAD = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../../dist/src/replay' : '.', 'replay-thread.js');
const MEMORY_MB = 512;

/**
 * Replays a log in a thread of its own: whatever it holds, this process goes on answering.
 * @param patienceMs for one piece
 * @throws NoIncidentLog · TooMuch · what `next` or `signal` throws
 */
export async function replayApart(asked: Asked, next: NextPiece, signal: AbortSignal, patienceMs: number): Promise<Judged> {
  signal.throwIfAborted();
  const thread = new Worker(THREAD, { workerData: asked, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  let abort = (): void => {};
  try {
    return await new Promise<Judged>((resolve, reject) => {
      const impatient = setTimeout(() => reject(new TooMuch('The replay came to a stop: a part of the log takes too long to work through. Split the log, or try a policy without repeats.')), patienceMs);
      const hand = async (rows: number): Promise<void> => {
        const piece = await next(rows);
        impatient.refresh();
        thread.postMessage(piece);
      };
      const hear = (answer: Answer): void => {
        if ('next' in answer) hand(answer.next.rows).catch(reject);
        else if ('problem' in answer) reject(new NoIncidentLog(answer.problem));
        else resolve(answer);
      };
      const ended = (): void => { clearTimeout(impatient); reject(new Error('The thread ended without a verdict.')); };
      abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort);
      thread.on('message', hear).on('error', (error) => reject(asTooMuch(error))).on('exit', ended);
    });
  } finally {
    signal.removeEventListener('abort', abort);
    await thread.terminate();
  }
}

function asTooMuch(error: unknown): unknown {
  const { code } = error as { code?: string };
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooMuch('The replay ran out of memory. Split the log.') : error;
}
