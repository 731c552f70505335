export { opensWith, type ItemToOpen } from './critical.js';
