export * from './books.js';
export * from './charge.js';
export * from './drawing.js';
export * from './forfeiture.js';
export * from './ordered.js';
export * from './receiving.js';
export * from './reversal.js';
