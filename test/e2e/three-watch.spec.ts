import type { Page } from '@playwright/test';
import { openByPhone, openCase } from './open-form.js';
import { expect, test } from './test.js';

const TITLE = 'The signal box of the freight yard is dark';

test('ESC-2, WHO-1: customer, engineer and service delivery manager watch one Severity A be missed, escalate, be acknowledged and answered; nobody reloads', async ({ as }) => {
  const [intake, csm, lead, sdm] = [await as('Intake'), await as('Customer support manager'), await as('Queue lead'), await as('Service delivery manager')];
  await sdm.goto('/delivery');
  await expect(sdm.getByRole('heading', { level: 1, name: 'Delivery' })).toBeVisible();
  for (const page of [csm, lead, sdm]) await expect(page.getByRole('banner').getByRole('status')).toHaveText('live');
  let reloads = 0;
  for (const page of [csm, lead, sdm]) page.on('load', () => { reloads += 1; });
  const advance = (by: string) => intake.getByRole('group', { name: 'Demonstration' }).getByRole('button', { name: by }).click();
  const promise = (page: Page) => page.getByRole('region', { name: 'The promise' });
  const fired = (page: Page) => page.getByRole('region', { name: 'Escalations' }).getByRole('listitem');

  const number = /C-\d+/.exec(await openByPhone(intake, { title: TITLE, severity: 'Severity A' }))![0];
  const mark = sdm.getByRole('link', { name: new RegExp(`^Severity A, ${number}, First response`) });

  await test.step('a call that intake takes is at once before all three', async () => {
    await expect(mark).toHaveAccessibleName(/ left$/);
    await csm.getByRole('listitem').filter({ hasText: TITLE }).getByRole('link').click();
    await lead.getByRole('row').filter({ hasText: TITLE }).getByRole('link').click();
    for (const page of [csm, lead]) await expect(promise(page).getByRole('timer').first()).toHaveAccessibleName(/ left, due /);
  });

  await test.step('past the deadline all three see it missed, and whom it reached: the customer by role alone', async () => {
    await advance('+1 h');
    await expect(mark).toHaveAccessibleName(/missed by /);
    for (const page of [csm, lead]) {
      await expect(promise(page).getByRole('timer').first()).toHaveAccessibleName(/^missed by /);
      await expect(fired(page)).toHaveCount(3);
      await expect(fired(page).nth(2)).toContainText('duty engineer');
    }
    await expect(fired(lead).nth(0)).toContainText('Lena Brandt');
    await expect(csm.getByText('Lena Brandt')).toHaveCount(0);
    await expect(csm.getByRole('button', { name: /^Acknowledge / })).toHaveCount(0);
  });

  await test.step('what one acknowledges the others see acknowledged', async () => {
    await fired(lead).nth(2).getByRole('button', { name: /^Acknowledge / }).click();
    for (const page of [csm, lead]) await expect(fired(page).nth(2)).toContainText('acknowledged by');
    await expect(csm.getByText('Lena Brandt')).toHaveCount(0);
  });

  await test.step('an answer ends it: the clock leaves the board, and nothing more fires', async () => {
    await lead.getByRole('textbox', { name: 'Reply to the customer' }).fill('We are on our way with a spare controller.');
    await lead.getByRole('button', { name: 'Send reply' }).click();
    await expect(mark).toHaveCount(0);
    await expect(csm.getByRole('region', { name: 'What happened' })).toContainText('We are on our way with a spare controller.');
    await advance('+1 h');
    for (const page of [csm, lead]) {
      await expect(promise(page).getByRole('timer').first()).toHaveAccessibleName(/^answered .+ late$/);
      await expect(fired(page)).toHaveCount(3);
    }
    expect(reloads).toBe(0);
  });
});

test('WHO-1: the address of another customer’s case is answered in plain words, as one that never was', async ({ as }) => {
  const [csm, stranger] = [await as('Customer support manager'), await as('Support manager elsewhere')];
  const theirs = await openCase(csm, 'Maize deliveries are counted twice');
  const told: string[] = [];
  for (const number of [theirs, 'C-1']) {
    await stranger.goto(`/cases/${number}`);
    await expect(stranger.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
    await expect(stranger.getByRole('button', { name: 'Send' })).toHaveCount(0);
    told.push((await stranger.getByRole('main').innerText()).replaceAll(number, ''));
  }
  expect(told[0]).toBe(told[1]);
  expect(told[0]).not.toContain('Maize');
  await stranger.getByRole('main').getByRole('link').click();
  await expect(stranger.getByRole('heading', { level: 1, name: 'Your cases' })).toBeVisible();
});
