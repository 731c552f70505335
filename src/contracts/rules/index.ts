export * from './terms.js';
export * from './check-terms.js';
export * from './references.js';
export * from './term.js';
export * from './events.js';
export * from './product.js';
export * from './contacts.js';
export * from './partner.js';
