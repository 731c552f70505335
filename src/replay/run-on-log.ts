import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { NoIncidentLog, type Progress } from './incidents-in.js';
import { ProgressBar, type ProgressOutput } from './progress-bar.js';

/** What a command reads, and where it writes to. */
export interface LogCommand {
  /** The log's file, or its bytes (standard input, say). */
  input: string | AsyncIterable<Uint8Array>;
  /** Gets the report, once. */
  out: { write(text: string): unknown };
  /** Gets the progress, and one sentence when it cannot be done. */
  err: ProgressOutput;
}

/**
 * Reads a log for a command, showing how far it has come, and writes the report on it.
 * @returns the exit code: 0, or 1 when the file cannot be read or is no incident log
 */
export async function runOnLog({ input, out, err }: LogCommand, report: (bytes: AsyncIterable<Uint8Array>, onProgress: (progress: Progress) => void) => Promise<string>): Promise<number> {
  try {
    const { bytes, size } = await open(input);
    const bar = new ProgressBar(err, size);
    out.write(await report(bytes, (progress) => bar.show(progress)).finally(() => bar.end()));
    return 0;
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === null) throw error;
    err.write(`${sentence}\n`);
    return 1;
  }
}

async function open(input: LogCommand['input']): Promise<{ bytes: AsyncIterable<Uint8Array>; size: number | null }> {
  if (typeof input !== 'string') return { bytes: input, size: null };
  const { size } = await stat(input);
  return { bytes: createReadStream(input), size: size > 0 ? size : null };
}

/** What to tell the caller; null for a failure that is ours. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof NoIncidentLog) return error.message;
  if (!isSystemError(error)) return null;
  return error.code === 'ENOENT' ? `There is no file ${error.path}.` : `The file cannot be read: ${error.message}.`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}
