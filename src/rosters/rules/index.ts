export { checkLayers } from './check-layers.js';
export type { Absence, DutyRoster, Hours, Layer, RosterPlan, Shift, Span, StandIn, Why } from './duty-roster.js';
export { overlap } from './duty-roster.js';
export { gaps, type Gap } from './gaps.js';
export { onDuty, places, shifts } from './shifts.js';
