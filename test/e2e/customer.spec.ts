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
  await expect(csm.getByLabel('In one line')).toHaveValue(TITLE);

  await csm.reload();
  await expect(csm.getByLabel('In one line')).toHaveValue(TITLE);
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

test('ESC-2: a customer asks for a manager and says why; a lead acknowledges, and the customer reads which role has it (WHO-1)', async ({ as }) => {
  const csm = await as('Customer support manager');
  await fillOpenForm(csm, { title: 'The third engineer asks the same', severity: 'Severity C' });
  await csm.getByRole('button', { name: 'Open as Severity C' }).click();
  await csm.getByRole('button', { name: 'I need a manager' }).click();
  const dialog = csm.getByRole('dialog', { name: 'Ask for a manager' });
  await dialog.getByLabel('What is wrong').fill('Nobody reads what was said before.');
  await dialog.getByRole('button', { name: 'Ask for a manager' }).click();
  await expect(csm.getByRole('note').filter({ hasText: 'A manager is asked for since' })).toContainText('Nobody reads what was said before.');
  await expect(csm.getByRole('button', { name: 'I need a manager' })).toHaveCount(0);

  const lead = await as('Queue lead');
  await lead.goto(csm.url());
  await expect(lead.getByText('A manager is asked for', { exact: true })).toBeVisible();
  await lead.getByRole('button', { name: /^Acknowledge the escalation to queue lead/ }).click();
  await expect(csm.getByRole('note')).toContainText(/Your request for a manager was acknowledged by the queue lead, /);
  await expect(csm.getByRole('button', { name: 'I need a manager' })).toBeVisible();
});
