import { expect, test } from './test.js';

const TITLE = 'The night batch never ends';

test('SEV-1: what is typed is kept by the desk, survives a reload and another window, and is opened or discarded', async ({ as }) => {
  const csm = await as('Customer support manager');
  await csm.goto('/open');
  await csm.getByLabel('In one line').fill(TITLE);
  const kept = csm.getByRole('status').filter({ hasText: /^Kept as draft C-\d+/ });
  await expect(kept).toBeVisible();
  const number = /C-\d+/.exec(await kept.innerText())![0];

  await test.step('a Severity 1 says at once to call, with the draft to name', async () => {
    await csm.getByRole('radio', { name: 'Severity 1' }).click();
    const call = csm.getByRole('region', { name: 'Call us now' });
    await expect(call.getByRole('link', { name: /^\+[\d ()-]+$/ })).toBeVisible();
    await expect(call).toContainText(number);
    await expect(call).toContainText('We have everything you typed.');
    await csm.getByRole('radio', { name: 'Severity B' }).click();
    await expect(call).toHaveCount(0);
  });

  await test.step('over a reload', async () => {
    await csm.getByLabel('What happens, since when, for whom?').fill('It has run since 22:00.');
    await expect.poll(async () => (await csm.request.get(`/api/v1/cases/${number}`)).json()).toMatchObject({ description: 'It has run since 22:00.', severity: { requested: 'B' } });
    await csm.reload();
    await expect(csm.getByLabel('In one line')).toHaveValue(TITLE);
    await expect(csm.getByLabel('What happens, since when, for whom?')).toHaveValue('It has run since 22:00.');
  });

  await test.step('in another window, by its address', async () => {
    const elsewhere = await as('Customer support manager');
    await elsewhere.goto('/open');
    await elsewhere.getByRole('region', { name: 'Drafts' }).getByRole('link', { name: `Go on with ${number}` }).click();
    await expect(elsewhere.getByLabel('In one line')).toHaveValue(TITLE);
    await expect(elsewhere.getByLabel('What happens, since when, for whom?')).toHaveValue('It has run since 22:00.');
    await expect(elsewhere.getByRole('radio', { name: 'Severity B' })).toBeChecked();
  });

  await test.step('put aside, then discarded from the list', async () => {
    await csm.getByRole('button', { name: 'Put it aside and start another' }).click();
    await expect(csm.getByLabel('In one line')).toHaveValue('');
    const list = csm.getByRole('region', { name: 'Drafts' });
    await expect(list).toContainText(TITLE);
    await list.getByRole('button', { name: `Discard ${number}` }).click();
    await expect(list.getByText(TITLE)).toHaveCount(0);
    await csm.goto(`/open?draft=${number}`);
    await expect(csm.getByRole('alert')).toContainText('This draft is no longer there.');
  });
});
