import type { Locator } from '@playwright/test';
import { expect, test } from './test.js';

const TITLE = 'The control room sees no meters';

test('SEV-2, WHO-12: intake finds the caller, knows them by their PIN and opens the case, by keyboard alone; what is read back is what the customer sees', async ({ as }) => {
  const intake = await as('Intake');
  await intake.getByRole('link', { name: 'Take a call' }).focus();
  const { keyboard } = intake;
  const press = async (...keys: string[]) => { for (const key of keys) await keyboard.press(key); };
  const tabTo = async (target: Locator): Promise<void> => { while ((await target.and(intake.locator(':focus')).count()) === 0) await press('Tab'); };
  await press('Enter');

  await test.step('who calls, by their account id, and their PIN', async () => {
    await expect(intake.getByRole('combobox', { name: 'Who is calling?' })).toBeFocused();
    await keyboard.type('wo-1001-1');
    await expect(intake.getByRole('option', { name: /Aigerim Nurlanova · Alatau Energy/ })).toBeVisible();
    await press('Enter');
    await expect(intake.getByRole('combobox', { name: 'Location' })).toHaveValue('Almaty');
    await press('Tab');
    await keyboard.type('1111');
    await press('Enter');
    await expect(intake.getByText('Account id and PIN do not belong together.', { exact: false })).toBeVisible();
    await press('ControlOrMeta+a');
    await keyboard.type('2580');
    await press('Enter');
    await expect(intake.getByRole('status').filter({ hasText: 'Known by their PIN.' })).toBeVisible();
  });

  await test.step('what about, and what they cannot do: the severity and its meaning follow', async () => {
    await tabTo(intake.getByRole('combobox', { name: 'Product' }));
    await keyboard.type('Meridian Data');
    await expect(intake.getByRole('option', { name: 'Meridian Database Server' })).toBeVisible();
    await press('ArrowDown', 'Enter');
    await tabTo(intake.getByRole('radio'));
    await press('Space');
    await press('ArrowDown');
    await expect(intake.getByRole('radio', { name: 'A large part is lost or badly slow' })).toBeChecked();
    await expect(intake.getByRole('radio', { name: 'Severity A' })).toBeChecked();
    const means = intake.getByRole('region', { name: 'What this means' });
    await expect(means).toContainText('An engineer answers by');
    await expect(means).toContainText('Tell your management.');
  });

  await test.step('their words; it is opened and read back', async () => {
    await tabTo(intake.getByLabel('In one line'));
    await keyboard.type(TITLE);
    await press('Tab');
    await keyboard.type('Since 03:10 no meter answers.');
    await press('Tab');
    await keyboard.type('The grid is run blind.');
    await press('ControlOrMeta+Enter');
    const readBack = intake.getByRole('region', { name: 'Read this to the caller' });
    await expect(readBack).toContainText('You are Aigerim Nurlanova, of Alatau Energy.');
    await expect(readBack).toContainText('It has Severity A.');
    await expect(readBack).toContainText(/An engineer answers by .+, Almaty time\./);
    await expect(readBack).not.toContainText('could not verify');
    const number = /C-\d+/.exec(await readBack.innerText())![0];

    const csm = await as('Customer support manager');
    await csm.getByRole('link', { name: TITLE }).click();
    await expect(csm).toHaveURL(`/cases/${number}`);
    await expect(csm.getByRole('note')).toHaveCount(0);
  });

  await test.step('the next caller is a press away', async () => {
    await expect(intake.getByRole('button', { name: 'Next caller' })).toBeFocused();
    await press('Enter');
    await expect(intake.getByRole('combobox', { name: 'Who is calling?' })).toHaveValue('');
  });
});

test('SEV-1: a customer is told to call, names the draft, and intake opens it from there', async ({ as }) => {
  const csm = await as('Customer support manager');
  await csm.getByRole('link', { name: 'Open a case' }).click();
  await csm.getByRole('radio', { name: 'Everything has stopped, or a core process is lost' }).click();
  const call = csm.getByRole('region', { name: 'Call us now' });
  await expect(call).toContainText('We have everything you typed.');
  await csm.getByLabel('In one line').fill('Nothing is metered');
  const draft = /C-\d+/.exec(await call.innerText())![0];
  await expect.poll(async () => (await csm.request.get(`/api/v1/cases/${draft}`)).json()).toMatchObject({ title: 'Nothing is metered', severity: { requested: '1' } });

  const intake = await as('Intake');
  await intake.getByRole('link', { name: 'Take a call' }).click();
  await intake.getByRole('combobox', { name: 'Who is calling?' }).fill(draft.replace('C-', ''));
  await intake.getByRole('option', { name: new RegExp(draft) }).click();
  await expect(intake.getByLabel('In one line')).toHaveValue('Nothing is metered');
  await expect(intake.getByRole('radio', { name: 'Severity 1' })).toBeChecked();
});
