export { CaseEntity } from './case.entity.js';
export type { CaseState } from './rules/life.js';
export { CaseEvent, type Audience } from './case-event.entity.js';
export { Queue, QueueMember } from './queue.entity.js';
export { CaseStore, type LockedCase, type NewEvent } from './case-store.js';
export { CasePromises, STEP_FIRED } from './case-promises.js';
export { OpeningService } from './opening.service.js';
export { canSeeCase, canSeeQueue, VISIBLE_CASE, visibleCases } from './visible-cases.js';
export { CasesModule } from './cases.module.js';
