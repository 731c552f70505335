import type { Page } from '@playwright/test';
import { openByPhone, openCase } from './open-form.js';
import { expect, test } from './test.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** More than a room tells again one by one. */
const TOO_MANY = 501;
const AT_ONCE = 6;

const light = (page: Page) => page.getByRole('banner').getByRole('status');
const typing = (page: Page) => page.getByRole('textbox', { name: 'Reply to the customer' });
const rowOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

const timeOf = (page: Page) => page.getByRole('group', { name: 'Demonstration' }).getByText(/\d\d:\d\d:\d\d$/);

const ask = async <Answer>(page: Page, path: string): Promise<Answer> => await (await page.request.get(`/api/v1${path}`)).json();

/** All whole seconds of a stretch, with one more at each end. */
const seconds = (from: number, until: number): number[] => Array.from({ length: Math.floor(until / SECOND) - Math.floor(from / SECOND) + 3 }, (_, at) => (Math.floor(from / SECOND) + at - 1) * SECOND);

/** The time of the page lies between two of the desk's, or within a second of them. */
async function showsTheDesksTime(page: Page): Promise<void> {
  const { person: { timeZone } } = await ask<{ person: { timeZone: string } }>(page, '/me');
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const now = async () => Date.parse((await ask<{ serverNow: string }>(page, '/desk')).serverNow);
  await expect(async () => {
    const before = await now();
    const shown = (await timeOf(page).innerText()).slice(-8);
    expect(seconds(before, await now()).map((at) => format.format(at))).toContain(shown);
  }).toPass({ timeout: 20 * SECOND });
}

/** Through the API, as who is signed in there. */
async function post(page: Page, path: string, data: object): Promise<{ version: number }> {
  const answer = await page.request.post(`/api/v1${path}`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return await answer.json();
}

async function note(page: Page, number: string, times: number): Promise<void> {
  const left = Array.from({ length: times }, (_, at) => `Tried setting ${at}.`);
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let body = left.pop(); body !== undefined; body = left.pop()) await post(page, `/cases/${number}/comments`, { body, internal: true });
  }));
}

test('an engineer loses the line, sees since when, types on, and is right again without a reload once it is back', async ({ as }) => {
  const [csm, lead, engineer] = [await as('Customer support manager'), await as('Queue lead'), await as('Engineer')];
  const number = await openCase(csm, 'Barley prices are not loaded');
  const row = rowOf(engineer, 'Barley prices are not loaded');
  const timer = row.getByRole('timer');
  const conversation = engineer.getByRole('region', { name: 'What happened' });
  await row.getByRole('cell', { name: 'Barley prices are not loaded' }).click();
  await typing(engineer).fill('Which price list, please?');
  await expect(light(engineer)).toHaveText('live');
  let reloads = 0;
  engineer.on('load', () => { reloads += 1; });

  await test.step('the light says since when; timers go on, and what was typed stays', async () => {
    await engineer.context().setOffline(true);
    await expect(light(engineer)).toHaveText(/^\d s behind$/);
    await expect(light(engineer)).toHaveText(/^offline since \d\d:\d\d$/);
    const shown = await timeOf(engineer).innerText();
    await expect(timeOf(engineer)).not.toHaveText(shown);
    await typing(engineer).pressSequentially(' And since when?');
  });

  await test.step('back after a short while, what was missed is told, and the desk’s time too', async () => {
    await post(lead, `/cases/${number}/responses`, { body: 'The list of Monday is read again now.', by: 'message' });
    await openCase(csm, 'Oat prices are not loaded');
    await post(lead, '/demo/clock', { advanceMinutes: 60 });
    await expect(timer).not.toHaveAccessibleName(/^answered/);
    await engineer.context().setOffline(false);
    await expect(light(engineer)).toHaveText('live');
    await expect(conversation).toContainText('The list of Monday is read again now.');
    await expect(timer).toHaveAccessibleName(/^answered with /);
    await expect(rowOf(engineer, 'Oat prices are not loaded').getByRole('timer')).toBeVisible();
    await expect(typing(engineer)).toHaveValue('Which price list, please? And since when?');
    await expect(engineer.getByRole('alert').filter({ hasText: '1 unseen reply' })).toBeVisible();
    await showsTheDesksTime(engineer);
  });

  await test.step('back after more than is told again, a fresh look is taken', async () => {
    await engineer.context().setOffline(true);
    await note(lead, number, TOO_MANY);
    await openCase(csm, 'Rye prices are not loaded');
    await expect(light(engineer)).toHaveText(/^offline since \d\d:\d\d$/);
    await engineer.context().setOffline(false);
    await expect(light(engineer)).toHaveText('live');
    await expect(rowOf(engineer, 'Rye prices are not loaded')).toBeVisible();
    await expect(conversation).toContainText(`Tried setting ${TOO_MANY - 1}.`);
    await expect(typing(engineer)).toHaveValue('Which price list, please? And since when?');
    expect(reloads).toBe(0);
  });
});

for (const [what, by] of [['hours ahead', 5.5 * HOUR], ['hours behind', -7.25 * HOUR]] as const) {
  test(`the computer’s clock is ${what}: the time and every timer are the desk’s all the same`, async ({ as }) => {
    const [intake, engineer] = [await as('Intake'), await as('Engineer')];
    const number = /C-\d+/.exec(await openByPhone(intake, { title: `The wharf’s scales stand still, ${what}`, severity: 'Severity A' }))![0];
    await engineer.addInitScript((shift) => {
      const Own = Date;
      globalThis.Date = new Proxy(Own, {
        construct: (_, given: []) => (given.length === 0 ? new Own(Own.now() + shift) : new Own(...given)),
        get: (_, key) => (key === 'now' ? () => Own.now() + shift : Reflect.get(Own, key) as unknown),
      });
    }, by);
    await engineer.goto('/queue');
    await expect(light(engineer)).toHaveText('live');
    expect(Math.abs(await engineer.evaluate<number>('Date.now()') - Date.now())).toBeGreaterThan(5 * HOUR);
    await showsTheDesksTime(engineer);

    const timer = rowOf(engineer, `The wharf’s scales stand still, ${what}`).getByRole('timer');
    const left = async () => (await ask<{ clock: { reading: { workingLeftMs: number } } }>(engineer, `/cases/${number}`)).clock.reading.workingLeftMs;
    await expect(async () => {
      const before = await left();
      const shown = await timer.innerText();
      expect(seconds(await left(), before).map((ms) => `${Math.floor(ms / 60_000)} m ${String((ms / SECOND) % 60).padStart(2, '0')} s`)).toContain(/^\d+ m \d\d s/.exec(shown)?.[0]);
    }).toPass({ timeout: 20 * SECOND });
  });
}

test('a slow line says how far behind it is; a line that has gone silent is found out, though nothing closed it', async ({ as }) => {
  const engineer = await as('Engineer');
  const line = { delay: 0, silent: false };
  await engineer.routeWebSocket(/socket\.io/, (socket) => {
    const desk = socket.connectToServer();
    desk.onMessage((message) => { if (!line.silent) setTimeout(() => socket.send(message), line.delay); });
  });
  await engineer.goto('/queue');
  await expect(light(engineer)).toHaveText('live');
  line.delay = 6 * SECOND;
  await expect(light(engineer)).toHaveText(/^[5-9] s behind$/);
  line.delay = 0;
  await expect(light(engineer)).toHaveText('live');
  line.silent = true;
  await expect(light(engineer)).toHaveText(/^\d s behind$/);
  await expect(light(engineer)).toHaveText(/^offline since \d\d:\d\d$/);
  line.silent = false;
  await expect(light(engineer)).toHaveText('live');
});
