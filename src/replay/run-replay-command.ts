import { replay, type ReplayTerms } from './replay.js';
import { jsonReport, textReport } from './report.js';
import { runOnLog, type LogCommand } from './run-on-log.js';

export interface ReplayAgreement extends ReplayTerms {
  /** What the report calls it, such as `Work order WO-1, Almaty`. */
  title: string;
}

export interface ReplayCommand extends LogCommand {
  agreement: ReplayAgreement;
  json: boolean;
}

/** `critsit replay` after its agreement has been looked up. */
export function runReplayCommand({ agreement, json, ...command }: ReplayCommand): Promise<number> {
  return runOnLog(command, async (bytes, onProgress) => {
    const verdict = await replay(bytes, agreement, onProgress);
    return json ? jsonReport(verdict) : textReport(verdict, agreement.title);
  });
}
