export { ReplayAgreements } from './agreement.js';
export { ReplayModule } from './replay.module.js';
export { replay, NoIncidentLog, type Progress, type ReplayTerms } from './replay.js';
export { runReplayCommand, type ReplayAgreement, type ReplayCommand } from './run-replay-command.js';
export type { Verdict } from './rules/verdict.js';
