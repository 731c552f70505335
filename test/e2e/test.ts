import { test as base, type Page } from '@playwright/test';
import { startDesk, type RunningDesk } from './desk.js';

export { expect } from '@playwright/test';

/** A role of the sign-in page, as its button is called. */
export type Who =
  | 'Engineer' | 'Intake' | 'Queue lead' | 'Critsit manager' | 'Service delivery manager' | 'Administrator'
  | 'Customer support manager' | 'Information contact' | 'Support manager elsewhere';

interface Fixtures {
  /** A browser of their own in which this person is signed in. */
  as: (who: Who) => Promise<Page>;
}

export const test = base.extend<Fixtures, { desk: RunningDesk }>({
  desk: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const desk = await startDesk();
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
  as: async ({ browser, contextOptions, baseURL }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (who) => {
      const context = await browser.newContext({ ...contextOptions, viewport: { width: 1440, height: 900 }, ...(baseURL && { baseURL }) });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto('/');
      await page.getByRole('button', { name: new RegExp(`^${who}`) }).click();
      await page.getByRole('heading', { level: 1, name: /^(Queue|Your cases)$/ }).waitFor();
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** Follows the way to a page that is not daily work: over Administration. */
export async function toKept(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Administration' }).click();
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
}
