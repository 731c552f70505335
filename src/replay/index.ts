export { ReplayAgreements } from './agreement.js';
export { ReplayModule } from './replay.module.js';
export { NoIncidentLog, type Progress } from './incidents-in.js';
export { replay, type ReplayTerms } from './replay.js';
export { runReplayCommand, type ReplayAgreement, type ReplayCommand } from './run-replay-command.js';
export type { Verdict } from './rules/verdict.js';
export { ReplayEntity, ReplayPiece } from './replay.entity.js';
export { canSeeReplay, newsOfReplays, type ReplayNews } from './visible-replays.js';
