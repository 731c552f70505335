import { openCase as opened } from './open-form.js';
import { expect, test } from './test.js';

test('two who answer one case: who was slower is shown what came first, and what they typed stays', async ({ as }) => {
  const [csm, engineer, lead] = [await as('Customer support manager'), await as('Engineer'), await as('Queue lead')];
  const number = await opened(csm, 'Statements print twice');
  await engineer.goto(`/cases/${number}`);
  await lead.goto(`/cases/${number}`);
  const writing = engineer.getByRole('textbox', { name: 'Reply to the customer' });
  await writing.fill('Please send the print log.');

  await lead.getByRole('textbox', { name: 'Reply to the customer' }).fill('It is the spooler: restart it.');
  await lead.getByRole('button', { name: 'Send reply' }).click();
  await expect(engineer.getByRole('region', { name: 'What happened' })).toContainText('It is the spooler: restart it.');

  await engineer.getByRole('button', { name: 'Send reply' }).click();
  await expect(engineer.getByRole('alert')).toContainText('1 unseen reply');
  await expect(writing).toHaveValue('Please send the print log.');
  await expect(csm.getByText('Please send the print log.')).toHaveCount(0);
  await engineer.getByRole('button', { name: 'I have read it' }).click();
  await engineer.getByRole('button', { name: 'Send reply' }).click();
  await expect(writing).toHaveValue('');
  await expect(csm.getByText('Please send the print log.')).toBeVisible();

  await test.step('CLK-1: the lead retracts a first response that was none, and the clock runs on', async () => {
    await lead.getByRole('button', { name: 'More to do with this case' }).click();
    await lead.getByRole('menuitem', { name: 'Retract the first response' }).click();
    await lead.getByRole('textbox', { name: 'Why it was none' }).fill('That was meant for another case.');
    await lead.getByRole('button', { name: 'Retract the response' }).click();
    await expect(csm.getByRole('region', { name: 'The promise' }).getByRole('timer').first()).toHaveAccessibleName(/left, /);
    await expect(csm.getByRole('region', { name: 'What happened' })).toContainText('retracted a first response that was none');
  });
});

test('a duplicate is merged into the case that goes on; tags and words find it', async ({ as }) => {
  const [csm, lead] = [await as('Customer support manager'), await as('Queue lead')];
  const first = await opened(csm, 'Invoices are not sent');
  const second = await opened(csm, 'No invoice reaches anybody');

  await test.step('a wrong number is refused at its field; then it is merged', async () => {
    await lead.goto(`/cases/${second}`);
    await lead.getByRole('button', { name: 'More to do with this case' }).click();
    await lead.getByRole('menuitem', { name: 'Merge' }).click();
    const dialog = lead.getByRole('dialog', { name: 'Merge into another case' });
    await dialog.getByRole('textbox', { name: 'The case that goes on' }).fill(second);
    await dialog.getByRole('textbox', { name: 'Why they are one' }).fill('The same mail queue.');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(dialog.getByRole('alert')).toContainText('A case is not merged into itself.');
    await expect(dialog.getByRole('textbox', { name: 'Why they are one' })).toHaveValue('The same mail queue.');
    await dialog.getByRole('textbox', { name: 'The case that goes on' }).fill(first);
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(csm.getByRole('note')).toContainText(`It goes on as ${first}`);
    await csm.getByRole('note').getByRole('link', { name: first }).click();
    await expect(csm.getByRole('region', { name: 'What happened' })).toContainText(`merged ${second} into this case`);
  });

  await test.step('WHO-1: tagged by the provider, found by the tag; the customer sees none', async () => {
    await lead.goto(`/cases/${first}`);
    await lead.getByRole('button', { name: 'Change the tags' }).click();
    await lead.getByRole('combobox', { name: 'Tags' }).fill('mail queue');
    await lead.keyboard.press('Enter');
    await lead.getByRole('button', { name: 'Save the tags' }).click();
    await lead.getByRole('region', { name: 'Tags' }).getByRole('link', { name: 'mail queue' }).click();
    await expect(lead.getByRole('table').getByRole('link')).toHaveText([first]);
    await expect(csm.getByRole('region', { name: 'Tags' })).toHaveCount(0);
    await lead.getByRole('button', { name: 'Take the tag mail queue off the filter' }).click();
  });

  await test.step('a word of a message finds it; a word of nowhere says what was searched', async () => {
    await lead.getByRole('searchbox', { name: 'Filter by text' }).fill('zebra');
    await expect(lead.getByRole('heading', { name: 'No case matches' })).toBeVisible();
    await csm.getByRole('textbox', { name: 'Write to support' }).fill('It says zebracorn in the log.');
    await csm.getByRole('button', { name: 'Send' }).click();
    await expect(lead.getByRole('table').getByRole('link')).toHaveText([first]);
  });
});

test('WHO-1: an outage speaks to all its open cases and says what it reached; the customer sees its own case alone', async ({ as }) => {
  const [csm, lead] = [await as('Customer support manager'), await as('Queue lead')];
  const number = await opened(csm, 'Mails arrive an hour late');
  await lead.getByRole('link', { name: 'Outages' }).click();
  await lead.getByRole('button', { name: 'Open an outage' }).click();
  await lead.getByRole('textbox', { name: 'What is out' }).fill('Outgoing mail');
  await lead.getByRole('textbox', { name: 'What is known' }).fill('The relay refuses all of it.');
  await lead.getByRole('button', { name: 'Open the outage' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: 'Outgoing mail' })).toBeVisible();
  await lead.getByRole('textbox', { name: 'Number of a case' }).fill(number);
  await lead.getByRole('button', { name: 'Bring it under this outage' }).click();
  await expect(lead.getByRole('table', { name: 'Its cases' })).toContainText(number);
  await lead.getByRole('textbox', { name: 'Message to the customers of all open cases' }).fill('Mail is delayed by an hour.');
  await lead.getByRole('button', { name: 'Send to 1 case' }).click();
  await expect(lead.getByRole('region', { name: 'What was said' })).toContainText(`Reached: ${number}`);
  await expect(csm.getByRole('region', { name: 'What happened' })).toContainText('Mail is delayed by an hour.');
  await expect(csm.getByText('Outgoing mail')).toHaveCount(0);
});
