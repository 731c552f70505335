/** What went wrong and what to do about it, in one sentence; ends the command with exit code 1. */
export class Failure extends Error {}

let out = process.stdout;

/** Sends progress elsewhere, for commands whose standard output is their result. */
export function sayTo(stream) {
  out = stream;
}

/** One line of progress: what, and how it stands. */
export function line(label, text) {
  out.write(`${label.padEnd(13)} ${text}\n`);
}

/** One plain sentence. */
export function sentence(text) {
  out.write(`${text}\n`);
}

/** Runs `work`, shows a sign of life every ten seconds, and prints the text it returns with the time it took. */
export async function step(label, work) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const beat = setInterval(() => line(label, `still at it after ${Math.round(seconds())} s`), 10_000);
  try {
    line(label, `${await work()} (${seconds().toFixed(1)} s)`);
  } finally {
    clearInterval(beat);
  }
}
