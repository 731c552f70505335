import { readFileSync } from 'node:fs';
import { expect, test, toKept } from './test.js';

const SAMPLE = readFileSync(new URL('../../samples/incident-log.csv', import.meta.url));

test('a lead drops a log, watches it run, and reads the verdict: kept and missed, the heavy hours, the night, the latest answers with their sums', async ({ as }) => {
  const lead = await as('Queue lead');
  await toKept(lead, 'Replay');

  await lead.getByLabel('Choose a file').setInputFiles({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await expect(lead.getByRole('alert')).toContainText('its header lacks number');

  await lead.getByLabel('Choose a file').setInputFiles({ name: 'february.csv', mimeType: 'text/csv', buffer: SAMPLE });
  await expect(lead.getByRole('heading', { level: 1, name: 'february.csv' })).toBeVisible();
  await expect(lead.getByText('29 incidents replayed under')).toBeVisible();
  await expect(lead).toHaveTitle('february.csv · Critsit');
  await expect(lead.getByRole('table', { name: 'First responses' }).getByRole('row', { name: /^All/ })).toContainText('29');

  const heat = lead.getByRole('region', { name: 'Hour by hour' });
  await expect(heat.getByRole('row', { name: /^Tue/ })).toContainText('1');
  await heat.getByText('Cases opened').click();
  await expect(lead).toHaveURL(/heat=opened/);
  await expect(heat.getByRole('row', { name: /^Mon/ }).getByRole('cell').last()).toHaveText('8');

  await expect(lead.getByRole('table', { name: /^Who would have been woken/ }).getByRole('row', { name: /^Lead of the queue/ })).toContainText('8');
  const latest = lead.getByRole('region', { name: 'The latest answers' });
  await latest.getByText('INC0001028').click();
  await expect(latest.getByRole('region', { name: 'Why this deadline' })).toContainText('2 h to first response, counted in the hours of Almaty');
  await expect(lead.getByRole('table', { name: '4 rows could not be used' })).toContainText('31-02-2024 10:30');
});

test('two policies are compared side by side on our sample, and the replay is deleted again', async ({ as }) => {
  const sdm = await as('Service delivery manager');
  await sdm.goto('/delivery/replay');
  await sdm.getByLabel('Compare with').selectOption('Default, version 1');
  await expect(sdm).toHaveURL(/compare=/);
  await sdm.getByRole('button', { name: 'Try our sample' }).click();
  const woken = sdm.getByRole('table', { name: /^Who would have been woken/ });
  await expect(woken.getByRole('columnheader')).toHaveText(['Who', '1. Default, version 1', '2. Default, version 1', 'Difference']);
  await expect(woken.getByRole('row', { name: /^Lead of the queue/ }).getByRole('cell')).toHaveText(['Lead of the queue', '8', '8', '0']);
  await sdm.getByRole('button', { name: 'Delete' }).click();
  await sdm.getByRole('dialog', { name: 'Delete this replay?' }).getByRole('button', { name: 'Delete' }).click();
  await expect(sdm.getByRole('heading', { level: 1, name: 'Replay' })).toBeVisible();
  await expect(sdm).toHaveURL(/\/delivery\/replay$/);
});

test('who does not deliver service is not shown replays', async ({ as }) => {
  const engineer = await as('Engineer');
  await engineer.goto('/administration');
  await expect(engineer.getByRole('link', { name: 'People' })).toBeVisible();
  await expect(engineer.getByRole('link', { name: 'Replay' })).toHaveCount(0);
  await engineer.goto('/delivery/replay');
  await expect(engineer.getByText('There is nothing here')).toBeVisible();
});
