import { fillOpenForm } from './open-form.js';
import { expect, test } from './test.js';

const TITLE = 'Nothing can be posted in the ledger';

test('SEV-1: a Severity 1 by web is refused with the phone and a draft; nothing typed is lost, and nobody else sees it', async ({ as }) => {
  const csm = await as('Customer support manager');
  await fillOpenForm(csm, { title: TITLE, severity: 'Severity 1' });
  await csm.getByRole('button', { name: 'Open as Severity 1' }).click();

  const refusal = csm.getByRole('alert', { name: 'Call us now' });
  await expect(refusal.getByRole('link', { name: /^\+[\d ()-]+$/ })).toBeVisible();
  const draft = await refusal.getByText(/^C-\d+$/).innerText();
  await expect(refusal).toContainText('We have everything you typed.');
  await expect(csm.getByLabel('What cannot be done?')).toHaveValue(TITLE);

  await csm.reload();
  await expect(csm.getByLabel('What cannot be done?')).toHaveValue(TITLE);
  await csm.getByRole('radio', { name: 'Severity B' }).click();
  await csm.getByRole('button', { name: 'Open as Severity B' }).click();
  await expect(csm).toHaveURL(`/cases/${draft}`);
  await expect(csm.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(csm).toHaveTitle(`${draft} ${TITLE} · Critsit`);

  const stranger = await as('Support manager elsewhere');
  await stranger.goto(`/cases/${draft}`);
  await expect(stranger.getByRole('heading', { name: 'Not found' })).toBeVisible();
  await expect(stranger.getByText(TITLE)).toHaveCount(0);
});

test('an information contact reads cases and is offered none to open', async ({ as }) => {
  const reader = await as('Information contact');
  await expect(reader.getByRole('heading', { level: 1, name: 'Your cases' })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Open a case' })).toHaveCount(0);
  await reader.goto('/open');
  await expect(reader.getByText('Your account reads cases, it opens none')).toBeVisible();
});
