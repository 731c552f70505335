import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inTheme, PAGES, settled, thingsOf } from './pages.js';
import { expect, test, type Who } from './test.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const INITIAL_JS_AT_MOST = 250_000;
const LANGUAGES = ['en', 'ru', 'kk'];

const faults = async (page: Page, rules: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> =>
  (await rules(new AxeBuilder({ page })).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id} at ${html.slice(0, 200)}: ${failureSummary ?? ''}`));

test('every page of the router is looked at', () => {
  const router = readFileSync(new URL('../../web/src/app/router.tsx', import.meta.url), 'utf8');
  const routes = [...router.matchAll(/ path: '([^']+)'/g)].map(([, path]) => path!).filter((path) => path !== '/');
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((route) => !PAGES.some((page) => page.route === route))).toEqual([]);
});

test('WCAG 2.2 AA: axe finds nothing on any page, in the light and in the dark', async ({ as, page: stranger }) => {
  test.setTimeout(600_000);
  const things = await thingsOf(await as('Queue lead'));
  const signedIn = new Map<Who, Page>();
  const found: Record<string, string[]> = {};
  for (const { name, who, path } of PAGES) {
    if (who !== null && !signedIn.has(who)) signedIn.set(who, await as(who));
    const page = who === null ? stranger : signedIn.get(who)!;
    await test.step(name, async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path(things));
      await settled(page);
      // Who is not let in sees nothing of the page.
      await expect(page.getByRole('link', { name: 'Go to the start page' })).toHaveCount(0);
      const light = await faults(page, (axe) => axe.withTags(WCAG));
      await inTheme(page, 'dark');
      const dark = await faults(page, (axe) => axe.withRules(['color-contrast']));
      if (light.length + dark.length > 0) found[name] = [...light, ...dark.map((fault) => `in the dark: ${fault}`)];
    });
  }
  expect(found).toEqual({});
});

/** Without the socket's, which is loaded once the page is there. */
const SCRIPTS = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js') && !name.includes('/connection-')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`;

test('the first page comes with no more than 250 kB of JavaScript, in every language', async ({ as }) => {
  const engineer = await as('Engineer');
  for (const language of LANGUAGES) {
    await engineer.evaluate(`localStorage.setItem('critsit.language', '${language}')`);
    await engineer.goto('/queue');
    await settled(engineer);
    await engineer.waitForLoadState('networkidle');
    const bytes = await engineer.evaluate<number>(SCRIPTS);
    test.info().annotations.push({ type: 'JavaScript', description: `${language}: ${Math.round(bytes / 1_000)} kB` });
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(INITIAL_JS_AT_MOST);
  }
});
