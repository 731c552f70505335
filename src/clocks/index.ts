export { ClockEntity, ClockStepEntity } from './clock.entity.js';
export { CLOCKS_STORED, ClocksService } from './clocks.service.js';
export { NextVersionService } from './next-version.service.js';
export { clockView, localReceipt, type ClockView } from './clock-view.js';
export { ClocksModule } from './clocks.module.js';
export type { Advanced, Clock, Effect, FurtherKind, Input, Move, Promises, Terms } from './rules/index.js';
