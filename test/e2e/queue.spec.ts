import { openCase } from './open-form.js';
import { expect, test } from './test.js';

test('the queue by keyboard: walk, claim, answer, beside the list; a key typed into a text is a letter', async ({ as }) => {
  const [csm, engineer] = [await as('Customer support manager'), await as('Engineer')];
  const number = await openCase(csm, 'Walnut labels misprint');
  const row = engineer.getByRole('row').filter({ hasText: 'Walnut labels misprint' });
  const panel = engineer.getByRole('complementary', { name: `Case ${number}` });

  await test.step('/ searches; j selects, c claims', async () => {
    await expect(row).toBeVisible();
    await engineer.keyboard.press('/');
    await expect(engineer.getByRole('searchbox', { name: 'Filter by text' })).toBeFocused();
    await engineer.keyboard.type('walnut');
    await expect(engineer.getByRole('table', { name: 'Cases, the next to breach first' })).toHaveAttribute('aria-rowcount', '2');
    await engineer.keyboard.press('Escape');
    await engineer.keyboard.press('j');
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await engineer.keyboard.press('c');
    await expect(engineer.getByRole('status').filter({ hasText: `${number} is yours.` })).toBeVisible();
    await expect(row).toContainText('Emil Sadykov');
  });

  await test.step('o opens it beside the list, at an address; r replies, and c is then a letter', async () => {
    await engineer.keyboard.press('o');
    await expect(panel.getByRole('heading', { name: 'Walnut labels misprint' })).toBeVisible();
    await expect(engineer).toHaveURL(new RegExp(`beside=${number}`));
    await engineer.keyboard.press('r');
    const text = panel.getByRole('textbox', { name: 'Reply to the customer' });
    await expect(text).toBeFocused();
    await engineer.keyboard.type('cool: we look into it');
    await expect(text).toHaveValue('cool: we look into it');
    await engineer.keyboard.press('Control+Enter');
    await expect(text).toHaveValue('');
    await expect(csm.getByText('cool: we look into it')).toBeVisible();
    await engineer.keyboard.press('Escape');
  });

  await test.step('s asks for a severity, ? shows all keys, Esc closes one after another', async () => {
    await engineer.keyboard.press('s');
    const severity = engineer.getByRole('dialog', { name: 'Change the severity' });
    await expect(severity).toBeVisible();
    await engineer.keyboard.press('Escape');
    await expect(severity).toHaveCount(0);
    await engineer.keyboard.press('?');
    const sheet = engineer.getByRole('dialog', { name: 'Keys' });
    await expect(sheet).toContainText('Acknowledge its escalations');
    await engineer.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await engineer.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(engineer).not.toHaveURL(/beside/);
  });

  await test.step('what is narrowed is saved by a name, counted, and deleted again', async () => {
    await engineer.goto('/queue?view=mine&severity=C');
    await engineer.getByRole('button', { name: 'Save this view' }).click();
    await engineer.getByRole('textbox', { name: 'Its name' }).fill('My slow ones');
    await engineer.getByRole('button', { name: 'Save', exact: true }).click();
    const views = engineer.getByRole('navigation', { name: 'Views' });
    await expect(views.getByRole('link', { name: /^My slow ones \d+$/ })).toHaveAttribute('aria-current', 'page');
    await views.getByRole('button', { name: 'Delete the view My slow ones' }).click();
    await expect(views.getByRole('link', { name: /^My slow ones/ })).toHaveCount(0);
  });
});

test('⌘K goes to a case by its number and to a page by its name; several cases are claimed at once', async ({ as }) => {
  const [csm, engineer] = [await as('Customer support manager'), await as('Engineer')];
  const [first, second] = [await openCase(csm, 'Pistachio till frozen'), await openCase(csm, 'Pistachio till slow')];
  const palette = engineer.getByRole('dialog').getByRole('textbox', { name: 'Go anywhere, do anything' });

  await test.step('to the case', async () => {
    await engineer.keyboard.press('Control+k');
    await palette.fill(first);
    await expect(engineer.getByRole('button', { name: `Open ${first}` })).toBeVisible();
    await engineer.keyboard.press('Enter');
    await expect(engineer.getByRole('heading', { level: 1, name: 'Pistachio till frozen' })).toBeVisible();
  });

  await test.step('and back to the list, where two are ticked and claimed; each says what became of it', async () => {
    await engineer.keyboard.press('Control+k');
    await palette.fill('unassigned');
    await engineer.keyboard.press('Enter');
    await expect(engineer).toHaveURL(/view=unassigned/);
    await engineer.getByRole('checkbox', { name: `Select ${first}` }).check();
    await engineer.getByRole('checkbox', { name: `Select ${second}` }).check();
    const chosen = engineer.getByRole('region', { name: 'Selected cases' });
    await expect(chosen).toContainText('2 cases selected');
    await chosen.getByRole('button', { name: 'Assign to me' }).click();
    await expect(chosen.getByRole('status')).toHaveText('2 done');
    await expect(chosen.getByRole('listitem')).toHaveCount(2);
    await expect(engineer.getByRole('checkbox', { name: `Select ${first}` })).toHaveCount(0);
  });

  await test.step('WHO-1: at the end of the shift both go to a colleague, with a note that the customer does not see', async () => {
    await engineer.getByRole('link', { name: 'Hand over the shift' }).click();
    await engineer.getByRole('textbox', { name: `Note on ${first}` }).fill('Restart the spooler before eight.');
    for (const box of await engineer.getByRole('checkbox', { name: /^Hand over C-/ }).all()) {
      const name = await box.getAttribute('aria-label');
      if (name !== `Hand over ${first}` && name !== `Hand over ${second}`) await box.uncheck();
    }
    await engineer.getByRole('combobox', { name: 'To' }).click();
    await engineer.getByRole('option', { name: 'Grace Mbeki' }).click();
    await engineer.getByRole('button', { name: 'Hand over 2 cases to Grace Mbeki' }).click();
    await expect(engineer.getByRole('status').filter({ hasText: '2 handed over' })).toBeVisible();
    await engineer.goto(`/cases/${first}`);
    await expect(engineer.getByRole('region', { name: 'What happened' })).toContainText('Restart the spooler before eight.');
    await csm.goto(`/cases/${first}`);
    await expect(csm.getByRole('region', { name: 'What happened' })).toContainText('gave the case to somebody else');
    await expect(csm.getByText('Restart the spooler before eight.')).toHaveCount(0);
  });
});

test('two at one case: each sees the other, writing too; an unseen reply stands between the writer and Send', async ({ as }) => {
  const [csm, engineer, lead] = [await as('Customer support manager'), await as('Engineer'), await as('Queue lead')];
  const number = await openCase(csm, 'Almond export hangs');
  await lead.goto(`/cases/${number}`);
  const row = engineer.getByRole('row').filter({ hasText: 'Almond export hangs' });
  await expect(row.getByRole('img', { name: 'Has it open: Lena Brandt' })).toBeVisible();
  await lead.getByRole('textbox', { name: 'Reply to the customer' }).pressSequentially('Which version');
  await expect(row.getByRole('img', { name: 'is writing: Lena Brandt' })).toBeVisible();

  await engineer.goto(`/cases/${number}`);
  const text = engineer.getByRole('textbox', { name: 'Reply to the customer' });
  await text.fill('Please send us the export log.');
  await expect(lead.getByRole('status').filter({ hasText: 'Emil Sadykov is writing…' })).toBeVisible();
  await lead.getByRole('button', { name: 'Send reply' }).click();

  const unseen = engineer.getByRole('alert').filter({ hasText: '1 unseen reply' });
  await expect(unseen).toContainText('Which version');
  await engineer.getByRole('button', { name: 'Send reply' }).click();
  await expect(unseen.getByRole('button', { name: 'I have read it' })).toBeFocused();
  await expect(text).toHaveValue('Please send us the export log.');
  await engineer.keyboard.press('Enter');
  await expect(unseen).toHaveCount(0);
  await engineer.getByRole('button', { name: 'Send reply' }).click();
  await expect(text).toHaveValue('');
  await expect(csm.getByText('Please send us the export log.')).toBeVisible();
  await expect(csm.getByText('Lena Brandt')).toHaveCount(0);
});
