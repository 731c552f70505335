export { LiveMessage } from './live-message.entity.js';
export { PresenceRow } from './presence.entity.js';
export { LiveModule } from './live.module.js';
