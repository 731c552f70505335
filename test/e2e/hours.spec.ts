import type { Page } from '@playwright/test';
import { openByPhone } from './open-form.js';
import { expect, test } from './test.js';

const open = (intake: Page, title: string): Promise<string> => openByPhone(intake, { title, severity: 'Severity B' });

test('HRS-4: hours run dry over a case, the next one is held, and goes on before its customer’s eyes when hours are bought', async ({ as }) => {
  const [intake, engineer, csm, sdm] = [await as('Intake'), await as('Engineer'), await as('Customer support manager'), await as('Service delivery manager')];

  await test.step('an engineer logs more than there is: work goes on and is owed', async () => {
    await engineer.goto(await open(intake, 'The nightly report is empty'));
    const hours = engineer.getByRole('region', { name: 'Work and hours' });
    for (const [note, worked] of [['A day in the logs.', '24 h worked'], ['And the night.', '48 h worked']] as const) {
      await hours.getByRole('button', { name: 'Log work' }).click();
      await engineer.getByRole('textbox', { name: 'Minutes' }).fill('1440');
      await engineer.getByLabel('What was done').fill(note);
      await engineer.getByRole('button', { name: 'Log it' }).click();
      await expect(hours).toContainText(worked);
    }
    await expect(hours).toContainText('48 h charged');
  });

  const held = await open(intake, 'Exports stop half-way');
  await test.step('the next case is held, and both sides read why', async () => {
    await expect(intake.getByRole('note').filter({ hasText: 'no prepaid hours for this case' })).toBeVisible();
    await csm.goto(held);
    await expect(csm.getByRole('note').filter({ hasText: 'no prepaid hours left' })).toBeVisible();
    await expect(csm.getByText('No first response is promised on this case.')).toBeVisible();
  });

  await test.step('the manager adds hours: what is owed is settled first (HRS-5)', async () => {
    await sdm.getByRole('link', { name: 'Contracts' }).click();
    await sdm.getByRole('link', { name: 'WO-1001' }).click();
    await sdm.getByRole('link', { name: 'Hours and statement' }).click();
    await expect(sdm.getByText('8 h owed').first()).toBeVisible();
    await sdm.getByRole('button', { name: 'Add hours' }).click();
    await sdm.getByLabel(/^Hours/).fill('100');
    await sdm.getByLabel(/^Reference/).fill('PO-2026-11');
    await sdm.getByRole('button', { name: 'Add hours that were bought' }).click();
    await expect(sdm.getByRole('row').filter({ hasText: 'PO-2026-11' })).toContainText('92 h');
  });

  await test.step('the held case goes on, and its customer sees the promise start', async () => {
    await expect(csm.getByRole('note').filter({ hasText: 'no prepaid hours left' })).toHaveCount(0);
    await expect(csm.getByRole('region', { name: 'The promise' }).getByRole('timer').first()).toHaveAccessibleName(/ left, (hours open .*, )?due /);
    await expect(csm.getByText('There are hours for it again.')).toBeVisible();
  });
});
