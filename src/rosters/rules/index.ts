export { onDuty, type DutyRoster } from './on-duty.js';
