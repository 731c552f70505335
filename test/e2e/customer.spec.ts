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

test('SEV-3: what cannot be done proposes a severity, and says at once when an engineer answers and what both sides owe; another may be asked for', async ({ as }) => {
  const csm = await as('Customer support manager');
  await csm.getByRole('link', { name: 'Open a case' }).click();
  const means = csm.getByRole('region', { name: 'What this means' });
  await expect(means).toContainText('Say what you can’t do');

  await csm.getByRole('radio', { name: 'Work goes on, but impaired' }).click();
  await expect(csm.getByRole('radio', { name: 'Severity B' })).toBeChecked();
  await expect(means).toContainText('An engineer answers by');
  await expect(means).toContainText('Within 2 h, counted in the working hours of Almaty.');
  await expect(means).toContainText('Your change control answers within 4 business hours.');
  await means.getByText('Why then?').click();
  await expect(means.getByRole('row').last()).toContainText('120 m');

  await csm.getByRole('radio', { name: 'Severity C' }).click();
  await expect(csm.getByText('By your answer we propose Severity B.', { exact: false })).toBeVisible();
  await expect(means).toContainText('Answer questions within 24 hours.');
});

test('SEV-6: support lowers a severity; the customer reads why, contests it, and what is over is found among past cases by its words', async ({ as }) => {
  const csm = await as('Customer support manager');
  await fillOpenForm(csm, { title: 'Invoices lose their second page', severity: 'Severity B' });
  await csm.getByRole('button', { name: 'Open as Severity B' }).click();
  await expect(csm.getByRole('heading', { level: 1, name: 'Invoices lose their second page' })).toBeVisible();

  const engineer = await as('Engineer');
  await engineer.goto(csm.url());
  await engineer.getByRole('button', { name: 'Change severity' }).click();
  await engineer.getByRole('radio', { name: 'Severity C' }).click();
  await engineer.getByRole('textbox', { name: 'Why' }).fill('One printer only.');
  await engineer.getByRole('button', { name: 'Lower to Severity C' }).click();

  const notice = csm.getByRole('note').filter({ hasText: 'Support set the severity from B to C' });
  await expect(notice).toContainText('One printer only.');
  await notice.getByRole('button', { name: 'Contest the severity' }).click();
  await csm.getByLabel('Why it should be as before').fill('It is every printer.');
  await csm.getByRole('dialog').getByRole('button', { name: 'Contest' }).click();
  await expect(csm.getByRole('note').filter({ hasText: 'You asked for Severity B; it is at C' })).toBeVisible();
  await expect(notice).toHaveCount(0);

  await csm.getByRole('button', { name: 'More to do with this case' }).click();
  await csm.getByRole('menuitem', { name: 'Withdraw' }).click();
  await csm.getByRole('dialog').getByRole('textbox').fill('We replaced them.');
  await csm.getByRole('dialog').getByRole('button', { name: 'Withdraw the case' }).click();
  await csm.getByRole('link', { name: 'Your cases' }).click();
  await expect(csm.getByRole('link', { name: 'Invoices lose their second page' })).toHaveCount(0);
  await csm.getByText('Past cases', { exact: true }).click();
  await csm.getByRole('searchbox', { name: /^Search/ }).fill('second page');
  await expect(csm).toHaveURL('/cases?state=past&q=second+page');
  await expect(csm.getByRole('listitem').filter({ hasText: 'Invoices lose their second page' })).toContainText('Withdrawn');
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
