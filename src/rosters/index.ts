export { AbsenceEntity, CalendarFeed, Roster, RosterOverride, RosterVersion } from './roster.entity.js';
export { RosterPlans } from './roster-plans.service.js';
export { RostersService } from './rosters.service.js';
export { RostersModule } from './rosters.module.js';
export type { Layer } from './rules/index.js';
