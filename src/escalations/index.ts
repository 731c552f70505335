export { Escalation } from './escalation.entity.js';
export { Sweep } from './sweep.js';
export { EscalationsModule } from './escalations.module.js';
