export { LiveMessage } from './live-message.entity.js';
export { LiveModule } from './live.module.js';
