import { openByPhone } from './open-form.js';
import { expect, test } from './test.js';

const TITLE = 'No card can be charged anywhere';
const DECISION = 'Fail over to the second site at 03:30 unless the first is back.';

test('SEV-7: a Severity 1 by phone is worked from the call to the end, and its customer follows it', async ({ as }) => {
  const [intake, engineer, csm] = [await as('Intake'), await as('Engineer'), await as('Customer support manager')];
  const owner = (await engineer.getByRole('button', { name: /^Signed in as / }).getAttribute('aria-label') ?? '').replace('Signed in as ', '');
  const promise = engineer.getByRole('region', { name: 'The promise' });
  const timeline = csm.getByRole('region', { name: 'What happened' });
  let address = '';

  await test.step('intake opens it, with the caller not verified', async () => {
    address = await openByPhone(intake, { title: TITLE, severity: 'Severity 1' });
    await engineer.goto(address);
    await csm.goto(address);
    await expect(engineer.getByRole('note')).toContainText('The caller was not verified.');
  });

  await test.step('WHO-12: the customer says that the call was theirs, and the flag is gone on both sides', async () => {
    await csm.getByRole('button', { name: 'The call was ours' }).click();
    await expect(csm.getByRole('note')).toHaveCount(0);
    await expect(engineer.getByRole('note')).toHaveCount(0);
    await expect(timeline).toContainText('confirmed that the call was theirs');
  });

  await test.step('CLK-1: it is not resolved before it is answered, and what was typed stays', async () => {
    await engineer.getByRole('button', { name: 'Resolve' }).click();
    const dialog = engineer.getByRole('dialog', { name: 'Resolve the case' });
    await dialog.getByRole('textbox', { name: 'Cause' }).fill('A card gateway that ran out of disk');
    await dialog.getByRole('textbox', { name: 'What was done' }).fill('Logs are rotated again.');
    await dialog.getByRole('button', { name: 'Resolve the case' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Nobody has answered the customer yet.');
    await engineer.keyboard.press('Escape');
  });

  await test.step('CLK-5: the engineer claims it and answers, and the next update is promised', async () => {
    await engineer.getByRole('button', { name: 'Claim' }).click();
    await expect(engineer.getByRole('region', { name: 'Facts' })).toContainText(`Owner${owner}`);
    await expect(engineer.getByRole('button', { name: 'Claim' })).toHaveCount(0);
    await engineer.getByRole('textbox', { name: 'Reply to the customer' }).fill('I am on it. The gateway is out of disk.');
    await engineer.getByRole('button', { name: 'Send reply' }).click();
    await expect(promise.getByRole('timer', { name: /^answered with / })).toBeVisible();
    await expect(promise.getByRole('region', { name: 'Also promised' })).toContainText('Next update, Severity 1');
  });

  await test.step('the crisis view: who does what, a decision, an obligation that is met', async () => {
    await engineer.getByRole('link', { name: 'Crisis' }).click();
    await expect(engineer).toHaveURL(`${address}/crisis`);
    await expect(engineer.getByRole('region', { name: 'Next update to the customer' }).getByRole('timer')).toHaveAccessibleName(/left, due /);
    await expect(engineer.getByRole('region', { name: 'Who does what' })).toContainText(owner);
    await engineer.getByRole('textbox', { name: 'What was decided' }).fill(DECISION);
    await engineer.keyboard.press('Enter');
    await expect(engineer.getByRole('region', { name: 'Decisions' }).getByRole('listitem')).toContainText(DECISION);

    await csm.getByRole('region', { name: 'Your part' }).getByRole('button', { name: 'Move on: Notify your executives' }).click();
    await csm.getByRole('textbox', { name: 'Note (if any)' }).fill('The board knows.');
    await csm.getByRole('button', { name: 'Met' }).click();
    const owed = engineer.getByRole('region', { name: 'The customer’s part' }).getByRole('listitem').filter({ hasText: 'Notify your executives' });
    await expect(owed).toContainText('met');
    await expect(owed.getByRole('button')).toHaveCount(0);
    await expect(timeline).toContainText(DECISION);
  });

  await test.step('CLK-5: an update keeps the promise, and the next one is promised', async () => {
    await engineer.getByRole('textbox', { name: 'Reply to the customer' }).fill('The second site takes the load.');
    await engineer.getByRole('button', { name: 'Send reply' }).click();
    await engineer.getByRole('link', { name: 'Case', exact: true }).click();
    await promise.getByRole('button', { name: '1 promise of before' }).click();
    await expect(promise.getByRole('timer', { name: /^updated with / })).toBeVisible();
    await expect(promise.getByRole('region', { name: 'Also promised' }).getByRole('timer', { name: /left, due / })).toBeVisible();
  });

  await test.step('resolved by the engineer, read and closed by the customer', async () => {
    await engineer.getByRole('button', { name: 'Resolve' }).click();
    const dialog = engineer.getByRole('dialog', { name: 'Resolve the case' });
    await dialog.getByRole('textbox', { name: 'Cause' }).fill('A card gateway that ran out of disk');
    await dialog.getByRole('textbox', { name: 'What was done' }).fill('Logs are rotated again.');
    await dialog.getByRole('button', { name: 'Resolve the case' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(csm.getByRole('note')).toContainText('A card gateway that ran out of disk');
    await csm.getByRole('button', { name: 'Close' }).click();
    await expect(timeline).toContainText('closed the case');
    await expect(csm.getByRole('button', { name: 'Reopen' })).toBeVisible();
    await expect(engineer.getByRole('textbox', { name: 'Reply to the customer' })).toHaveCount(0);
  });
});
