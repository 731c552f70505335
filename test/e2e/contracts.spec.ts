import type { Page } from '@playwright/test';
import { expect, test } from './test.js';

const CUSTOMER = 'Lakeshore Retail';

async function toWorkOrder(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Contracts' }).click();
  await page.getByRole('row').filter({ hasText: CUSTOMER }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(CUSTOMER);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

/** Takes every named contact that the work order still has room for. */
async function fillUp(page: Page, id: string): Promise<void> {
  const path = `/api/v1/work-orders/${id}`;
  const { namedContacts, contacts } = await (await page.request.get(path)).json() as { namedContacts: number; contacts: { kind: string }[] };
  const named = contacts.filter(({ kind }) => kind === 'csm' || kind === 'named').length;
  for (let n = named + 1; n <= namedContacts; n += 1) {
    const data = { name: `Contact ${n}`, email: `contact-${n}@lakeshore.example`, kind: 'named', timeZone: 'America/Chicago', language: 'en' };
    const added = await page.request.post(`${path}/contacts`, { data, headers: { Origin: new URL(page.url()).origin } });
    expect(added.status()).toBe(201);
  }
  await page.reload();
}

test('WHO-2: a contact over the limit is refused, what was typed stays, and the role is handed over', async ({ as }) => {
  const csm = await as('Support manager elsewhere');
  const id = await toWorkOrder(csm);
  await fillUp(csm, id);
  const contacts = csm.getByRole('region', { name: 'Contacts' });
  await expect(contacts).toContainText('10 of 10 named contacts');

  await test.step('refused by its rule, with what would be allowed', async () => {
    await contacts.getByRole('button', { name: 'Add a contact' }).click();
    const dialog = csm.getByRole('dialog', { name: 'Add a contact' });
    await dialog.getByLabel('Name').fill('Zoë Łukasiewicz');
    await dialog.getByLabel('E-mail address').fill('zoe@lakeshore.example');
    await dialog.getByRole('button', { name: 'Add the contact' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Refused by WHO-2');
    await expect(dialog.getByRole('alert')).toContainText('Remove one first, or ask your service delivery manager to allow more.');
    await expect(dialog.getByLabel('Name')).toHaveValue('Zoë Łukasiewicz');
    await expect(dialog.getByLabel('E-mail address')).toHaveValue('zoe@lakeshore.example');

    await dialog.getByLabel('Kind').selectOption('Group, reads');
    await dialog.getByRole('button', { name: 'Add the contact' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(contacts.getByRole('row').filter({ hasText: 'zoe@lakeshore.example' })).toContainText('Group, reads');
    await expect(csm.getByRole('region', { name: 'Record' })).toContainText('added Zoë Łukasiewicz');
  });

  await test.step('the role passes to another contact, and the list with it', async () => {
    await contacts.getByRole('button', { name: 'Hand the role over to Ben Carter' }).click();
    const dialog = csm.getByRole('dialog', { name: 'Hand the role over to Ben Carter?' });
    await expect(dialog).toContainText('Ben Carter becomes the customer support manager');
    await dialog.getByRole('button', { name: 'Hand the role over' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(contacts.getByRole('row').filter({ hasText: 'Ben Carter' })).toContainText('Customer support manager');
    await expect(contacts.getByRole('button')).toHaveCount(0);
  });

  await test.step('the service delivery manager allows more, on record', async () => {
    const sdm = await as('Service delivery manager');
    await sdm.goto(`/contracts/${id}`);
    await sdm.getByRole('button', { name: 'Add a contact' }).click();
    const dialog = sdm.getByRole('dialog', { name: 'Add a contact' });
    await dialog.getByLabel('Name').fill('Auditor');
    await dialog.getByLabel('E-mail address').fill('auditor@lakeshore.example');
    await dialog.getByRole('button', { name: 'Add the contact' }).click();
    await dialog.getByLabel('Why more contacts than were bought').fill('For the audit in May.');
    await dialog.getByRole('button', { name: 'Add the contact' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(sdm.getByRole('region', { name: 'Record' })).toContainText('added Auditor, over the number bought: For the audit in May.');

    const check = sdm.getByRole('region', { name: 'May a case be opened?' });
    await check.getByLabel('Severity').selectOption('A');
    await check.getByRole('button', { name: 'Check' }).click();
    await expect(check.getByRole('status')).toContainText('No, not like this.');
    await check.getByLabel('Through').selectOption('Phone');
    await check.getByRole('button', { name: 'Check' }).click();
    await expect(check.getByRole('status')).toContainText('Yes, it may be opened.');
  });
});

test('a file is looked through first, told line by line, then taken in by one button', async ({ as }) => {
  const admin = await as('Administrator');
  await admin.getByRole('link', { name: 'Contracts' }).click();
  await admin.getByRole('link', { name: 'Import files' }).click();
  const choose = (text: string) => admin.getByLabel('CSV file').setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

  await choose('customer,agreement,sector\nЖаңа Өріс,A-3001,commercial\nSecond,A-3002,private\n');
  await expect(admin.getByRole('alert')).toContainText('1 fault in 1 line. Nothing was imported.');
  await expect(admin.getByRole('table', { name: 'What is wrong with it' }).getByRole('row').nth(1)).toContainText('3sector');

  await choose('customer,agreement,sector\nЖаңа Өріс,A-3001,commercial\nSecond,A-3002,public\n');
  await expect(admin.getByRole('status').filter({ hasText: 'Nothing is changed yet' })).toContainText('what 2 lines would do');
  await expect(admin.getByRole('table', { name: 'What it does' })).toContainText('Customer Жаңа Өріс, agreement A-3001 (commercial)');
  await admin.getByRole('button', { name: 'Import customers and agreements: 2 lines' }).click();
  await expect(admin.getByText('2 lines taken in.')).toBeVisible();
});
