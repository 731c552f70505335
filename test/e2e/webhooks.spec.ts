import { expect, test, toKept } from './test.js';

const URL_OF_HOOK = 'https://hooks.example/critsit';

test('a webhook is made, its secret shown once and exchanged; switched off, changed and removed', async ({ as }) => {
  const admin = await as('Administrator');
  await toKept(admin, 'Webhooks');
  await expect(admin.getByRole('heading', { name: 'No program listens yet' })).toBeVisible();
  await admin.getByRole('button', { name: 'Add a webhook' }).click();
  const adding = admin.getByRole('dialog', { name: 'Add a webhook' });
  await adding.getByLabel('Web address').fill('http://127.0.0.1/x');
  await adding.getByLabel('Events it hears').fill('Severity set');
  await adding.getByLabel('Events it hears').press('Enter');
  await adding.getByRole('button', { name: 'Add the webhook' }).click();
  await expect(adding.getByText('Types of events look like severity.set.').first()).toBeVisible();
  await adding.getByLabel('Events it hears').press('Backspace');
  await adding.getByLabel('Events it hears').fill('severity.set');
  await adding.getByLabel('Events it hears').press('Enter');
  await adding.getByRole('button', { name: 'Add the webhook' }).click();
  await expect(adding.getByRole('alert')).toBeVisible();
  await expect(adding.getByLabel('Web address')).toHaveValue('http://127.0.0.1/x');
  await adding.getByLabel('Web address').fill(URL_OF_HOOK);
  await adding.getByRole('button', { name: 'Add the webhook' }).click();

  const shown = admin.getByRole('dialog', { name: 'The secret' });
  const secret = await shown.getByText(/^whsec_/).innerText();
  await shown.getByRole('button', { name: 'Done' }).click();
  const row = admin.getByRole('row').filter({ hasText: URL_OF_HOOK });
  await expect(row).toContainText('severity.set');
  await expect(admin.getByText(secret)).toHaveCount(0);

  await row.getByRole('button', { name: 'New secret' }).click();
  await admin.getByRole('dialog', { name: 'Make a new secret?' }).getByRole('button', { name: 'Make a new secret' }).click();
  await expect(shown).toContainText('The old one signs along until');
  expect(await shown.getByText(/^whsec_/).innerText()).not.toBe(secret);
  await shown.getByRole('button', { name: 'Done' }).click();

  await row.getByRole('button', { name: 'Switch off' }).click();
  await expect(row).toContainText('Switched off by hand.');
  await row.getByRole('button', { name: 'Change' }).click();
  await admin.getByRole('dialog', { name: 'Change the webhook' }).getByLabel('What it is for').fill('The wall');
  await admin.getByRole('button', { name: 'Save the change' }).click();
  await expect(row).toContainText('The wall');
  await expect(row).toContainText('Switched off by hand.');
  await row.getByRole('button', { name: 'Remove' }).click();
  await admin.getByRole('button', { name: 'Remove the webhook' }).click();
  await expect(row).toHaveCount(0);
});

test('ESC-6: what failed for good is counted beside its page, says why, and is sent again', async ({ as }) => {
  const admin = await as('Administrator');
  await toKept(admin, 'Deliveries');
  await expect(admin.getByRole('heading', { name: 'All is well' })).toBeVisible();

  const headers = { Origin: new URL(admin.url()).origin };
  const made = await admin.request.post('/api/v1/webhooks', { data: { url: URL_OF_HOOK, types: [], active: false }, headers });
  const { id } = await made.json() as { id: string };
  await admin.request.post(`/api/v1/webhooks/${id}/test`, { data: {}, headers });
  await expect(async () => {
    await admin.reload();
    await expect(admin.getByRole('link', { name: 'Deliveries 1 failed' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const row = admin.getByRole('row').filter({ hasText: 'webhook.test' });
  await expect(row).toContainText('https://hooks.example');
  await expect(row).toContainText('The webhook was taken off.');
  await expect(row).toContainText('1 try');

  const retried = admin.waitForResponse(/\/deliveries\/[\w-]+\/retry$/);
  await row.getByRole('button', { name: /^Send again/ }).click();
  expect((await retried).status()).toBe(204);
  await expect(async () => {
    await admin.reload();
    await expect(row).toContainText('1 try', { timeout: 1_000 });
  }).toPass();
  await admin.getByText('Waiting', { exact: true }).click();
  await expect(admin).toHaveURL(/state=pending/);
  await toKept(admin, 'Webhooks');
  await expect(admin.getByRole('row').filter({ hasText: URL_OF_HOOK })).toContainText(/Not taken .*The webhook was taken off\./);

  const sdm = await as('Service delivery manager');
  await sdm.goto('/deliveries');
  await expect(sdm.getByRole('heading', { name: 'All is well' })).toBeVisible();
  const engineer = await as('Engineer');
  await expect(engineer.getByRole('link', { name: 'Deliveries' })).toHaveCount(0);
  await engineer.goto('/deliveries');
  await expect(engineer.getByText('Deliveries are shown to those who can mend them')).toBeVisible();
});

test('ESC-3: the audit says how many were due, fired and late', async ({ as }) => {
  const lead = await as('Queue lead');
  await toKept(lead, 'Audit');
  await expect(lead).toHaveTitle('Audit of escalations · Critsit');
  await expect(lead.getByText('Nothing is wrong with the desk itself.')).toBeVisible();
  await expect(lead.locator('dl').first()).toContainText(/\d+due\d+fired\d+late/);
  await lead.getByText('A week', { exact: true }).click();
  await expect(lead).toHaveURL(/days=7/);
});

test('on a phone every page is behind one button', async ({ as }) => {
  const admin = await as('Administrator');
  await admin.setViewportSize({ width: 375, height: 740 });
  await admin.getByRole('button', { name: 'Pages' }).click();
  const pages = admin.getByRole('navigation', { name: 'Pages' });
  // The deliveries stand there too as long as some have failed.
  await expect(pages.getByRole('link').filter({ hasNotText: 'Deliveries' })).toHaveText(['Queue', 'Delivery', 'Outages', 'Contracts', 'Administration']);
  await pages.getByRole('link', { name: 'Administration' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
  await expect(pages).toHaveCount(0);
  expect(await admin.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
});
