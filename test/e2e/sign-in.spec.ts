import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect, test, toKept } from './test.js';

const PASSWORD = 'quiet river under the bridge';
const EMAIL = 'nora@desk.example';

async function newPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await page.goto('/');
  return page;
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const codeFor = (key: string): string => TOTP.generate({ secret: Secret.fromBase32(key) });

test('somebody is invited, sets a password and a second factor, and is out within seconds of having left', async ({ browser, desk }) => {
  const admin = await newPage(browser, desk.url);
  await admin.getByRole('button', { name: /^Administrator/ }).click();
  await toKept(admin, 'People');

  const link = await test.step('WHO-5: an administrator adds them and gets a link to pass on', async () => {
    await admin.getByRole('button', { name: 'Add somebody' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Nora Lund');
    await dialog.getByLabel('E-mail address').fill(EMAIL);
    await dialog.getByRole('checkbox', { name: 'Queue lead' }).check();
    await dialog.getByRole('button', { name: 'Add and make a link' }).click();
    const shown = dialog.getByText('/invitation#');
    const text = await shown.innerText();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const row = admin.getByRole('row').filter({ hasText: 'Nora Lund' });
    await expect(row).toContainText('invited until');
    await expect(row).toContainText('Nobody is named to stand in');
    return text;
  });

  const nora = await newPage(browser, desk.url);
  await test.step('the link sets a password, which signs in', async () => {
    await nora.goto(link);
    await nora.getByLabel('New password').fill('short');
    await nora.getByRole('button', { name: 'Set password' }).click();
    await expect(nora.getByRole('alert')).toContainText('at least 12 characters');
    await nora.getByLabel('New password').fill(PASSWORD);
    await nora.getByRole('button', { name: 'Set password' }).click();
    await expect(nora.getByRole('status')).toContainText('Your password is set');
    await expect(nora.getByLabel('E-mail address')).toHaveValue(EMAIL);
    await nora.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
    await nora.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(nora.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
  });

  const key = await test.step('an authenticator app is set up by its first code', async () => {
    await nora.getByRole('button', { name: 'Signed in as Nora Lund' }).click();
    await nora.getByRole('menuitem', { name: 'Your account' }).click();
    const factor = nora.getByRole('region', { name: 'Second factor' });
    await factor.getByRole('button', { name: 'Set up' }).click();
    await factor.getByLabel('Your password').fill(PASSWORD);
    await factor.getByRole('button', { name: 'Continue' }).click();
    await expect(factor.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
    const secret = await factor.getByText(/^[A-Z2-7]{32}$/).innerText();
    await factor.getByLabel('Code').fill(codeFor(secret));
    await factor.getByRole('button', { name: 'Put in force' }).click();
    await expect(factor.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10);
    return { secret, recovery: await factor.getByRole('listitem').first().innerText() };
  });

  await test.step('a token for a program is shown once', async () => {
    const tokens = nora.getByRole('region', { name: 'Tokens for programs' });
    await tokens.getByLabel('Name').fill('Nightly export');
    await tokens.getByRole('button', { name: 'Make a token' }).click();
    await expect(tokens.getByText(/^crt_/)).toBeVisible();
    await expect(tokens.getByRole('row', { name: /Nightly export/ })).toContainText('read');
    await nora.reload();
    await expect(tokens.getByRole('row', { name: /Nightly export/ })).toBeVisible();
    await expect(tokens.getByText(/^crt_/)).toHaveCount(0);
  });

  await test.step('the next sign-in asks for a code: one that was used is no good, a recovery code is', async () => {
    await nora.getByRole('button', { name: 'Signed in as Nora Lund' }).click();
    await nora.getByRole('menuitem', { name: 'Sign out' }).click();
    await fillIn(nora);
    await nora.getByLabel('Code').fill('000000');
    await nora.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(nora.getByRole('alert')).toContainText('This code is not right');
    await nora.getByLabel('Code').fill(key.recovery);
    await nora.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(nora.getByRole('banner').getByRole('status')).toHaveText('live');
  });

  await test.step('who has left is shown the door', async () => {
    await admin.getByRole('button', { name: 'Change Nora Lund' }).click();
    await admin.getByRole('dialog').getByRole('switch', { name: 'Works at this desk' }).uncheck({ force: true });
    await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(nora).toHaveURL(/\/sign-in/, { timeout: 8_000 });
    await fillIn(nora);
    await expect(nora.getByRole('alert')).toContainText('The e-mail address or the password is not right.');
  });
});

test('a wrong password and an unknown address are told the same', async ({ browser, desk }) => {
  const page = await newPage(browser, desk.url);
  for (const email of ['engineer@desk.example', 'nobody@desk.example']) {
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText('The e-mail address or the password is not right.');
  }
});
