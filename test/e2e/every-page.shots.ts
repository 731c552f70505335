import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { inTheme, PAGES, settled, thingsOf } from './pages.js';
import { test, type Who } from './test.js';

const FOLDER = fileURLToPath(new URL('screenshots', import.meta.url));
const LANGUAGES = ['en', 'ru', 'kk'];
const THEMES = ['light', 'dark'] as const;

test('every page, in both themes and three languages', async ({ as, page: stranger }) => {
  const things = await thingsOf(await as('Queue lead'));
  const signedIn = new Map<Who, Page>();
  for (const { name, who, path } of PAGES) {
    if (who !== null && !signedIn.has(who)) signedIn.set(who, await as(who));
    const page = who === null ? stranger : signedIn.get(who)!;
    for (const language of LANGUAGES) {
      await page.goto('/sign-in');
      await page.evaluate(`localStorage.setItem('critsit.language', '${language}')`);
      await page.goto(path(things));
      await settled(page);
      for (const colorScheme of THEMES) {
        await inTheme(page, colorScheme);
        await page.screenshot({ path: `${FOLDER}/${name}-${language}-${colorScheme}.png` });
      }
    }
  }
});
