import type { Progress } from './incidents-in.js';

/** A stream that may be a terminal. */
export interface ProgressOutput {
  isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;

/**
 * Shows how far a replay has come: on a terminal a bar that redraws itself, elsewhere a line each 100,000 rows.
 * Writes only when something changes to be seen.
 */
export class ProgressBar {
  private milestone = 0;
  private shown = '';

  /** @param size of the file in bytes; null where nobody knows */
  constructor(
    private readonly output: ProgressOutput,
    private readonly size: number | null,
  ) {}

  show({ bytes, rows }: Progress): void {
    const percent = this.size === null ? null : Math.floor(100 * Math.min(1, bytes / this.size));
    const milestone = this.output.isTTY ? (percent ?? Math.floor(rows / 1000)) : Math.floor(rows / 100_000);
    if (milestone === this.milestone) return;
    this.milestone = milestone;
    const text = percent === null ? `${rows} rows` : `${percent} %, ${rows} rows`;
    if (this.output.isTTY) this.redraw(`${barOf(percent)}${text}`);
    else this.output.write(`replaying: ${text}\n`);
  }

  /** Clears the bar away, for what comes next. */
  end(): void {
    if (this.shown !== '') this.output.write(`\r${' '.repeat(this.shown.length)}\r`);
    this.shown = '';
  }

  private redraw(text: string): void {
    this.output.write(`\r${text.padEnd(this.shown.length)}`);
    this.shown = text;
  }
}

function barOf(percent: number | null): string {
  if (percent === null) return '';
  const filled = Math.floor((percent * WIDTH) / 100);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] `;
}
