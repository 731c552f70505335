import config from './playwright.config.js';

/** Pictures of every page, to be looked at: `npm run screenshots`. */
export default { ...config, testMatch: '**/*.shots.ts', timeout: 1_800_000 };
