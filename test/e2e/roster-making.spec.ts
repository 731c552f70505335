import { expect, test } from './test.js';

/** What a field of date and time takes, some days from now in this device's time. */
const inDays = (days: number): string => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T00:00`;

test('an administrator makes a roster, sees its weeks before it is saved, and changes it on record', async ({ as }) => {
  const admin = await as('Administrator');
  await admin.goto('/rosters');
  await admin.getByRole('link', { name: 'Make a roster' }).click();
  await admin.getByLabel('Name of the roster').fill('Night watch');
  const layer = admin.getByRole('group', { name: 'Layer 1' });
  await layer.getByLabel('Name of the layer').fill('Nights');
  await layer.getByLabel('Time zone').fill('Mars/Olympus');
  await layer.getByLabel('Round the clock').uncheck();
  await layer.getByLabel('From').fill('22:00');
  await layer.getByLabel('To', { exact: false }).last().fill('06:00');
  for (const name of ['Grace Mbeki', 'Noah Fletcher']) await layer.getByLabel('Add a member').selectOption(name);
  await layer.getByRole('button', { name: 'Move Noah Fletcher up' }).click();
  await admin.getByRole('button', { name: 'Preview the coming weeks' }).click();
  await expect(layer.getByLabel('Time zone')).toHaveAttribute('aria-invalid', 'true');

  await layer.getByLabel('Time zone').fill('Europe/London');
  await layer.getByLabel('Time zone').press('Escape');
  await admin.getByRole('button', { name: 'Preview the coming weeks' }).click();
  const weeks = admin.getByRole('region', { name: 'The coming weeks, as they would be' });
  await expect(weeks).toContainText(/\d+ gaps in these weeks/);
  await expect(weeks.getByRole('listitem', { name: /^Noah Fletcher, / }).first()).toBeVisible();

  await layer.getByLabel('Round the clock').check();
  await expect(weeks).toContainText('You have changed something since.');
  await expect(weeks.getByRole('button')).toHaveCount(0);
  await admin.getByRole('button', { name: 'Preview the coming weeks' }).click();
  await expect(weeks).toContainText('Somebody is on duty at every instant of these weeks.');
  await weeks.getByRole('button', { name: 'Make this roster' }).click();

  await expect(admin.getByRole('heading', { level: 1, name: 'Night watch' })).toBeVisible();
  const members = admin.getByRole('region', { name: 'Members' });
  await expect(members.getByRole('row').filter({ hasText: 'Noah Fletcher' })).toContainText('none yet');

  await admin.getByRole('link', { name: 'Change the layers' }).click();
  await admin.getByRole('button', { name: 'Take Grace Mbeki out' }).click();
  await admin.getByRole('button', { name: 'Preview the coming weeks' }).click();
  await expect(weeks.getByRole('button', { name: 'Save this change' })).toBeDisabled();
  await weeks.getByLabel('Why').fill('Grace has moved on.');
  await weeks.getByRole('button', { name: 'Save this change' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Night watch' })).toBeVisible();
  await expect(admin.getByRole('list').filter({ hasText: 'Nights' }).last()).not.toContainText('Grace Mbeki');
});

test('WHO-5: leave is noted on the roster and ended there; an address for calendars is listed and taken back', async ({ as }) => {
  const admin = await as('Administrator');
  await admin.goto('/rosters');
  await admin.getByRole('button', { name: 'Subscribe to your shifts' }).click();
  const feed = admin.getByRole('dialog', { name: 'In your calendar program' });
  await feed.getByRole('button', { name: 'Make the address' }).click();
  const url = await feed.getByText(/\.ics$/).innerText();
  await feed.getByRole('button', { name: 'Done' }).click();
  const feeds = admin.getByRole('region', { name: 'In your calendar programs' });
  await feeds.getByRole('button', { name: 'Take back: Your own shifts' }).click();
  await admin.getByRole('button', { name: 'Take it back' }).click();
  await expect(feeds).toContainText('No program reads your shifts yet.');
  expect((await admin.request.get(url)).status()).toBe(404);

  await admin.getByRole('link', { name: 'Third tier on duty' }).click();
  const members = admin.getByRole('region', { name: 'Members' });
  const row = members.getByRole('row').filter({ hasText: 'Anika Rao' });
  await row.getByRole('button', { name: 'Leave of Anika Rao' }).click();
  const dialog = admin.getByRole('dialog', { name: 'When is Anika Rao away?' });
  await dialog.getByLabel('From').fill(inDays(7));
  await dialog.getByLabel('Until').fill(inDays(6));
  await dialog.getByRole('button', { name: 'Note the leave' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Until').fill(inDays(21));
  await dialog.getByRole('button', { name: 'Note the leave' }).click();
  await expect(dialog.getByRole('status')).toContainText('Noted.');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(row).toContainText('without a delegate');
  await row.getByRole('button', { name: 'End the leave of Anika Rao' }).click();
  await expect(row).not.toContainText('without a delegate');
});
