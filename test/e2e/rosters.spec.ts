import type { Page } from '@playwright/test';
import { expect, test } from './test.js';

/** What a field of date and time takes, some minutes from the desk's now: other tests have moved its time ahead. */
async function local(page: Page, minutes: number): Promise<string> {
  const { serverNow } = await (await page.request.get('/api/v1/desk')).json() as { serverNow: string };
  const at = new Date(Date.parse(serverNow) + minutes * 60_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

test('a lead sees who is on duty and who is next, puts somebody on duty at once, and calls it off', async ({ as }) => {
  const lead = await as('Queue lead');
  await lead.getByRole('link', { name: 'Rosters' }).click();
  const row = lead.getByRole('row').filter({ hasText: 'Critsit manager on duty' });
  await expect(row).toContainText(/(Cem Yilmaz|Paula Ortiz) until/);
  await expect(row).toContainText('covered for 30 days');
  await row.getByRole('link').click();
  await expect(lead).toHaveTitle('Critsit manager on duty · Critsit');
  await expect(lead.getByRole('region', { name: 'The next four weeks' }).getByRole('listitem').first()).toHaveAttribute('title', /^(Cem Yilmaz|Paula Ortiz), /);

  await lead.getByRole('button', { name: 'Stand in' }).click();
  const dialog = lead.getByRole('dialog', { name: 'Who stands in?' });
  await dialog.getByLabel('Stands in').selectOption('Ada Fischer');
  await dialog.getByLabel('Until').fill(await local(lead, -60));
  await dialog.getByRole('button', { name: 'Put on duty' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Until').fill(await local(lead, 180));
  await dialog.getByRole('button', { name: 'Put on duty' }).click();
  const standIns = lead.getByRole('region', { name: 'Stand-ins and swaps' });
  await expect(standIns).toContainText('Ada Fischer for whoever is on duty');
  await standIns.getByRole('button', { name: 'Call off: Ada Fischer' }).click();
  await expect(standIns).toContainText('Nobody stands in.');
});

test('two shifts change hands, and a calendar program gets an address that is shown once', async ({ as, request }) => {
  const lead = await as('Queue lead');
  await lead.goto('/rosters');
  await lead.getByRole('link', { name: 'Critsit manager on duty' }).click();
  await lead.getByRole('button', { name: 'Swap' }).click();
  const dialog = lead.getByRole('dialog', { name: 'Which two shifts change hands?' });
  await dialog.getByLabel('This shift').selectOption({ index: 1 });
  await dialog.getByLabel('for this one').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Swap them' }).click();
  await expect(lead.getByRole('region', { name: 'Stand-ins and swaps' }).getByText('swap', { exact: true })).toHaveCount(2);

  await lead.getByRole('button', { name: 'Subscribe' }).click();
  const feed = lead.getByRole('dialog', { name: 'In your calendar program' });
  await feed.getByRole('button', { name: 'Make the address' }).click();
  const url = await feed.getByText(/\/api\/v1\/feeds\/[\w-]+\.ics$/).innerText();
  const answer = await request.get(url);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test('who is no member of the staff is not shown rosters', async ({ as }) => {
  const csm = await as('Customer support manager');
  await expect(csm.getByRole('link', { name: 'Rosters' })).toHaveCount(0);
  await csm.goto('/rosters');
  await expect(csm.getByText('There is nothing here')).toBeVisible();
});
