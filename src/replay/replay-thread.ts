import { parentPort, workerData } from 'node:worker_threads';
import { placeOf } from './ground.js';
import { NoIncidentLog } from './incidents-in.js';
import type { Answer, Asked } from './replay-apart.js';
import { replayUnder } from './replay.js';

/** The other side of `replay-apart.ts`: asks for one piece of the log after the other, then says the verdicts. */
const port = parentPort!;
const { ground, policies } = workerData as Asked;
const say = (answer: Answer): void => port.postMessage(answer);
let rows = 0;

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const given = new Promise<Uint8Array | null>((resolve) => { port.once('message', resolve); });
    say({ next: { rows } });
    const piece = await given;
    if (piece === null) return;
    yield piece;
  }
}

try {
  const verdicts = await replayUnder(pieces(), placeOf(ground), policies, (progress) => { rows = progress.rows; });
  say({ verdicts, rows });
} catch (error) {
  if (!(error instanceof NoIncidentLog)) throw error;
  say({ problem: error.message });
}
