export * from './severity.js';
export * from './response-table.js';
export * from './choose-response.js';
export * from './channel.js';
export * from './escalation-policy.js';
export * from './read-policy.js';
