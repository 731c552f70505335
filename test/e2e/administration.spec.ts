import type { Page } from '@playwright/test';
import { openByPhone } from './open-form.js';
import { expect, test, toKept } from './test.js';

const dueOf = async (page: Page, number: string): Promise<string> => (await (await page.request.get(`/api/v1/cases/${number}`)).json() as { clock: { dueAt: string } }).clock.dueAt;

/** The day of an instant in Almaty, as its year and as the pages write it. */
function dayOf(instant: string): { year: string; inWords: string } {
  const written = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', ...options }).format(new Date(instant));
  return { year: written({ year: 'numeric' }), inWords: `${written({ day: 'numeric', month: 'short' })} ${written({ year: 'numeric' })}` };
}

test('CLK-6: a day off is set apart in the year, what it would move is shown, and put in force it moves just that', async ({ as }) => {
  const [intake, admin] = [await as('Intake'), await as('Administrator')];
  const number = (await openByPhone(intake, { title: 'Reports come late', severity: 'Severity C' })).split('/').at(-1)!;
  const before = await dueOf(admin, number);
  const { year, inWords } = dayOf(before);

  await toKept(admin, 'Calendars');
  await admin.getByRole('row').filter({ hasText: 'Alatau Energy' }).getByRole('link', { name: /Almaty/ }).click();
  await expect(admin.getByRole('list', { name: 'What the marks mean' })).toContainText('Public holiday or day off');
  await admin.goto(`${new URL(admin.url()).pathname}?year=${year}`);
  await admin.getByRole('link', { name: 'Change', exact: true }).click();

  await test.step('hours that make no sense are refused at their field, and stay there', async () => {
    await admin.getByRole('textbox', { name: 'Mon' }).fill('17:30–09:00');
    await admin.getByLabel('Why').fill('The town is on holiday.');
    await admin.getByRole('button', { name: 'See what it moves' }).click();
    await expect(admin.getByText('Refused by CLK-2')).toBeVisible();
    await expect(admin.getByRole('textbox', { name: 'Mon' })).toHaveAttribute('aria-invalid', 'true');
    await expect(admin.getByRole('textbox', { name: 'Mon' })).toHaveValue('17:30–09:00');
    await admin.getByRole('textbox', { name: 'Mon' }).fill('9–17:30');
  });

  const moves = admin.getByRole('region', { name: 'What this would move' });
  await test.step('the preview says what would move, and changes nothing', async () => {
    await admin.getByRole('button', { name: `Set ${inWords} apart` }).click();
    await admin.getByLabel(`Name of ${inWords}`).fill('Day of the town');
    await admin.getByRole('button', { name: 'See what it moves' }).click();
    await expect(moves.getByRole('status')).toContainText(/deadlines? of running promises moves?/);
    await expect(moves.getByRole('row').filter({ hasText: number })).toContainText('later');
    await moves.getByRole('button', { name: `Why ${number} is due then` }).click();
    await expect(admin.getByRole('dialog')).toContainText('Day of the town');
    await admin.keyboard.press('Escape');
    expect(await dueOf(admin, number)).toBe(before);
  });

  await test.step('what is changed after it has to be looked at again', async () => {
    await admin.getByRole('textbox', { name: 'Why' }).fill('The town is on holiday');
    await expect(moves).toContainText('You have changed something since.');
    await admin.reload();
    await expect(admin.getByLabel(`Name of ${inWords}`)).toHaveValue('Day of the town');
    await admin.getByRole('button', { name: 'See what it moves' }).click();
  });

  await moves.getByRole('button', { name: /^Put version \d+ in force$/ }).click();
  await expect(admin.getByRole('region', { name: 'Versions' })).toContainText('The town is on holiday');
  await expect(admin.getByRole('region', { name: `The year ${year}` })).toContainText('Day of the town');
  expect(Date.parse(await dueOf(admin, number))).toBeGreaterThan(Date.parse(before));
  await admin.goto(`/cases/${number}`);
  await expect(admin.getByRole('heading', { level: 1 })).toBeVisible();
});

/** Chooses in a field that offers what it knows. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

test('WHO-5: a customer is added, a work order drafted, activated, amended and renewed, each with what it says first', async ({ as }) => {
  const sdm = await as('Service delivery manager');
  await toKept(sdm, 'Customers');

  await test.step('a customer and an agreement', async () => {
    await sdm.getByRole('button', { name: 'Add a customer' }).click();
    await sdm.getByLabel('Name', { exact: false }).last().fill('Steppe Rail');
    await sdm.getByRole('button', { name: 'Add the customer' }).click();
    await expect(sdm.getByRole('heading', { level: 1, name: 'Steppe Rail' })).toBeVisible();
    await sdm.getByRole('button', { name: 'Add an agreement' }).click();
    await sdm.getByRole('dialog').getByLabel('Number').fill('A-7700');
    await sdm.getByRole('button', { name: 'Add the agreement' }).click();
    await sdm.getByRole('region', { name: 'Agreement A-7700' }).getByRole('link', { name: 'Draft a work order' }).click();
  });

  await test.step('a draft: a refusal stands at its field', async () => {
    await sdm.getByLabel('Number').fill('WO-7700');
    await sdm.getByLabel('First day').fill('2026-01-01');
    await sdm.getByLabel('Last day').fill('2025-12-31');
    await choose(sdm, 'Service delivery manager', 'Saule Akhmetova');
    const place = sdm.getByRole('group', { name: 'New location' });
    await place.getByLabel('Country').fill('kz');
    await place.getByLabel('Working hours').selectOption({ label: 'Almaty working hours' });
    await place.getByLabel('Support line').fill('+7 727 555 0177');
    await place.getByLabel('Name').fill('Astana');
    await sdm.getByRole('button', { name: 'Add a service' }).click();
    await sdm.getByRole('menuitem', { name: 'Prepaid hours' }).click();
    await sdm.getByRole('button', { name: 'See what it says' }).click();
    const said = sdm.getByRole('region', { name: 'What changes' });
    await expect(said.getByRole('row').filter({ hasText: 'Location Astana' })).toContainText('Astana, KZ, Almaty working hours, +7 727 555 0177, host');
    await said.getByRole('button', { name: 'Draft WO-7700' }).click();
    await expect(sdm.getByLabel('Last day')).toHaveAttribute('aria-invalid', 'true');
    await sdm.getByLabel('Last day').fill('2027-12-31');
    await sdm.getByRole('button', { name: 'See what it says' }).click();
    await said.getByRole('button', { name: 'Draft WO-7700' }).click();
    await expect(sdm.getByRole('heading', { level: 1 })).toContainText('WO-7700 · Steppe Rail');
  });

  await test.step('WHO-2: it is activated once it has its customer support manager', async () => {
    await sdm.getByRole('button', { name: 'Activate', exact: true }).click();
    const dialog = sdm.getByRole('dialog', { name: 'Activate WO-7700?' });
    await expect(dialog).toContainText('It has no customer support manager yet.');
    await dialog.getByRole('button', { name: 'Activate WO-7700' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Refused by WHO-2');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await sdm.getByRole('button', { name: 'Add a contact' }).click();
    const contact = sdm.getByRole('dialog', { name: 'Add a contact' });
    await contact.getByLabel('Name').fill('Alma Rail');
    await contact.getByLabel('E-mail address').fill('alma@steppe-rail.example');
    await contact.getByLabel('Kind').selectOption('Customer support manager');
    await contact.getByRole('button', { name: 'Add the contact' }).click();
    await sdm.getByRole('button', { name: 'Activate', exact: true }).click();
    await expect(dialog).toContainText('The hours it orders are posted now: 10 h of problem resolution, pooled at the host.');
    await dialog.getByRole('button', { name: 'Activate WO-7700' }).click();
    await expect(sdm.getByRole('button', { name: 'End', exact: true })).toBeVisible();
    await expect(sdm.getByRole('region', { name: 'Record' })).toContainText('activated it');
  });

  await test.step('an amendment: old beside new', async () => {
    await sdm.getByRole('link', { name: 'Amend' }).click();
    await sdm.getByLabel('Named contacts bought').fill('12');
    await sdm.getByLabel('Why').fill('Two more people.');
    await sdm.getByRole('button', { name: 'See what it says' }).click();
    const changes = sdm.getByRole('region', { name: 'What changes' });
    await expect(changes.getByRole('row')).toHaveText(['WhatNowThen', 'Named contacts bought1012']);
    await changes.getByRole('button', { name: 'Agree on version 2' }).click();
    await expect(sdm.getByRole('region', { name: 'Versions' })).toContainText('Version 2: Two more people.');
  });

  await test.step('a renewal, given up again', async () => {
    await sdm.getByRole('button', { name: 'Renew' }).click();
    const dialog = sdm.getByRole('dialog', { name: 'Renew WO-7700' });
    await expect(dialog).toContainText('1 Jan 2028 to 31 Dec 2028');
    await dialog.getByLabel('Number').fill('WO-7701');
    await dialog.getByRole('button', { name: 'Draft the renewal' }).click();
    await expect(sdm.getByRole('heading', { level: 1 })).toContainText('WO-7701 · Steppe Rail');
    await sdm.getByRole('button', { name: 'End', exact: true }).click();
    await sdm.getByRole('dialog').getByLabel('Why').fill('Not wanted.');
    await sdm.getByRole('button', { name: 'End WO-7701' }).click();
    await expect(sdm.getByRole('region', { name: 'Record' })).toContainText('ended it. Not wanted.');
  });
});

test('WHO-4: a product is added and its support ended; engineers may look, not change', async ({ as }) => {
  const [admin, engineer] = [await as('Administrator'), await as('Engineer')];
  await toKept(admin, 'Products');
  await admin.getByRole('button', { name: 'Add a product' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Meridian Reports');
  await dialog.getByLabel('Supported from').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Add a phase' }).click();
  await dialog.getByLabel('Extended support from').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Add the product' }).click();
  await expect(dialog.getByText('Two phases begin on 2020-01-01.').first()).toBeVisible();
  await dialog.getByLabel('Extended support from').fill('2024-01-01');
  await dialog.getByRole('button', { name: 'Add the product' }).click();
  await expect(admin.getByRole('row').filter({ hasText: 'Meridian Reports' })).toContainText('Extended support from 1 Jan 2024');

  await toKept(engineer, 'Products');
  await expect(engineer.getByRole('row').filter({ hasText: 'Meridian Reports' })).toBeVisible();
  await expect(engineer.getByRole('button', { name: /^(Add|Change)/ })).toHaveCount(0);
});

test('WHO-5: a queue is made, and a rule sends cases to it: old beside new, then in force', async ({ as }) => {
  const admin = await as('Administrator');
  await toKept(admin, 'Queues');
  await admin.getByRole('button', { name: 'Add a queue' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Reports');
  await choose(admin, 'Members', 'Maya Torres');
  await admin.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Add the queue' }).click();
  const row = admin.getByRole('table', { name: 'Queues' }).getByRole('row').filter({ hasText: 'Reports' });
  await expect(row).toContainText('Maya Torres');

  const rules = admin.getByRole('region', { name: 'Rules by which cases come' });
  await rules.getByRole('button', { name: 'Change the rules' }).click();
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  const rule = rules.getByRole('group', { name: /^Rule \d+$/ }).last();
  await rule.getByLabel('Product').selectOption('Meridian Analytics (preview)');
  await rule.getByLabel('Queue').selectOption('Reports');
  await rules.getByRole('button', { name: 'See what changes' }).click();
  await expect(rules.getByRole('region', { name: 'What changes in the rules' })).toContainText('Meridian Analytics (preview) → Reports');
  await rules.getByRole('button', { name: 'Put these rules in force' }).click();
  await expect(rules.getByRole('table').getByRole('row').last()).toContainText('Meridian Analytics (preview)');

  await row.getByRole('button', { name: 'Remove Reports' }).click();
  await dialog.getByRole('button', { name: 'Remove Reports' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Routing rules lead to this queue: 1.');
});
