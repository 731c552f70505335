import { openByPhone } from './open-form.js';
import { expect, test } from './test.js';

const TITLE = 'No crane of the southern quay can be moved';
const WHY = 'The bell of the night shift was off. It rings again, and the lead checks it at each hand-over.';

test('a service delivery manager watches a Severity A miss its first response, finds it among the breaches, and writes why', async ({ as }) => {
  const sdm = await as('Service delivery manager');
  const intake = await as('Intake');
  await sdm.getByRole('link', { name: 'Delivery', exact: true }).click();
  await expect(sdm.getByRole('heading', { level: 1, name: 'Delivery' })).toBeVisible();
  let reloads = 0;
  sdm.on('load', () => { reloads += 1; });

  const number = /C-\d+/.exec(await openByPhone(intake, { title: TITLE, severity: 'Severity A' }))![0];
  const mark = sdm.getByRole('link', { name: new RegExp(`^Severity A, ${number}, First response`) });

  await test.step('its clock appears on the board with the time left', async () => {
    await expect(mark).toHaveAccessibleName(/due .*, (1 h|59 m) left$/);
    await mark.focus();
    await expect(sdm.getByText(`${number} · ${TITLE}`)).toBeVisible();
    await sdm.keyboard.press('End');
    await expect(sdm.locator('a[id^="mark-"]:focus')).toHaveCount(1);
  });

  await test.step('the same in words; the view is in the address', async () => {
    await sdm.getByText('As a list').click();
    await expect(sdm).toHaveURL(/view=list/);
    await expect(sdm.getByRole('row').filter({ hasText: TITLE })).toContainText('First response');
    await sdm.goBack();
    await sdm.getByRole('link', { name: 'Delivery', exact: true }).click();
  });

  await test.step('past its deadline it stands left of the present', async () => {
    await intake.getByRole('group', { name: 'Demonstration' }).getByRole('button', { name: '+1 h' }).click();
    await intake.getByRole('group', { name: 'Demonstration' }).getByRole('button', { name: '+15 min' }).click();
    await expect(mark).toHaveAccessibleName(/missed by 1[45] m$/);
    await expect(mark).toHaveAttribute('data-missed', 'true');
  });

  await test.step('among the breaches it tells its course by itself, and takes the cause', async () => {
    await sdm.getByRole('navigation', { name: 'Parts of delivery' }).getByRole('link', { name: 'Breaches' }).click();
    await sdm.getByRole('link', { name: `How ${number} came to be missed` }).click();
    const course = sdm.getByRole('region', { name: 'How it went' });
    await expect(course).toContainText('The deadline passed');
    await expect(course).toContainText('Reached queue lead');
    await expect(course).toContainText('On duty');
    const why = sdm.getByRole('region', { name: 'Why it was missed' });
    await expect(why.getByRole('button', { name: 'Save the cause' })).toBeDisabled();
    await why.getByLabel('Cause').selectOption('Nobody noticed it in time');
    await why.getByLabel('What happened').fill(WHY);
    await why.getByRole('button', { name: 'Save the cause' }).click();
    await expect(why).toContainText(WHY);
    await expect(why).toContainText('version 1');
    await sdm.getByRole('link', { name: 'All breaches' }).click();
    await expect(sdm.getByRole('row').filter({ hasText: number })).toContainText('Nobody noticed it in time');
  });

  await test.step('it counts against the promises kept', async () => {
    await sdm.getByRole('navigation', { name: 'Parts of delivery' }).getByRole('link', { name: 'Compliance' }).click();
    await expect(sdm.getByRole('table', { name: 'By severity' }).getByRole('row').filter({ hasText: 'Severity A' })).toBeVisible();
    expect(reloads).toBe(0);
  });

  await test.step('the wall has it in large figures, without the frame', async () => {
    await sdm.goto('/delivery/wall');
    await expect(sdm.getByText('missed now')).toBeVisible();
    await expect(mark).toBeVisible();
    await expect(sdm.getByRole('navigation')).toHaveCount(0);
  });
});
