export { ClockEntity, ClockStepEntity } from './clock.entity.js';
export { CLOCKS_STORED, ClocksService } from './clocks.service.js';
export { clockView, type ClockView } from './clock-view.js';
export { ClocksModule } from './clocks.module.js';
export type { Advanced, Clock, Effect, Input, Promises } from './rules/index.js';
