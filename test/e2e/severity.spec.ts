import { fillOpenForm } from './open-form.js';
import { expect, test } from './test.js';

const TITLE = 'Reports take forty seconds';

test('a severity decided on a case that changed meanwhile is refused, and what was typed stays', async ({ as }) => {
  const csm = await as('Customer support manager');
  await fillOpenForm(csm, { title: TITLE, severity: 'Severity C' });
  await csm.getByRole('button', { name: 'Open as Severity C' }).click();
  await expect(csm.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const address = csm.url();

  const [engineer, lead] = [await as('Engineer'), await as('Queue lead')];
  await engineer.goto(address);
  await engineer.getByRole('button', { name: 'Change severity' }).click();
  const dialog = engineer.getByRole('dialog', { name: 'Change the severity' });
  await dialog.getByRole('radio', { name: 'Severity A' }).click();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Month end closes tonight.');

  await lead.goto(address);
  await lead.getByRole('button', { name: 'Change severity' }).click();
  await lead.getByRole('radio', { name: 'Severity B' }).click();
  await lead.getByRole('textbox', { name: 'Why' }).fill('More people are hit.');
  await lead.getByRole('button', { name: 'Raise to Severity B' }).click();
  await expect(lead.getByRole('dialog')).toHaveCount(0);

  await dialog.getByRole('button', { name: 'Raise to Severity A' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Someone changed this case');
  await expect(dialog.getByRole('alert')).toContainText('Severity B');
  await expect(dialog.getByRole('textbox', { name: 'Why' })).toHaveValue('Month end closes tonight.');
  await dialog.getByRole('button', { name: 'Raise to Severity A' }).click();
  await expect(dialog).toHaveCount(0);

  const timeline = csm.getByRole('region', { name: 'What happened' });
  await expect(timeline).toContainText('set the severity from C to B');
  await expect(timeline).toContainText('set the severity from B to A');
  await expect(csm.getByRole('region', { name: 'The promise' }).getByRole('timer').first()).toHaveAccessibleName(/left, due /);
});
