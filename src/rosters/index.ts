export { Roster, RosterMember, RosterOverride } from './roster.entity.js';
export { RostersService } from './rosters.service.js';
export { RostersModule } from './rosters.module.js';
