export { opensWith, type ItemToOpen } from './critical.js';
export { critsitManager } from './promised-further.js';
export { pathOf, subjectOf, urgencyOf, type Named } from './told.js';
export type { CaseState } from './life.js';
