export { Escalation } from './escalation.entity.js';
export { ClockJump, DeskBeat, DeskIncident, EscalationAudit } from './audit.entity.js';
export { AuditFigures } from './audit-figures.js';
export { Auditor } from './auditor.js';
export { openIncidents } from './incidents.service.js';
export { heldCases, RestoredBackup } from './restored-backup.js';
export { Sweep } from './sweep.js';
export { EscalationsModule } from './escalations.module.js';
