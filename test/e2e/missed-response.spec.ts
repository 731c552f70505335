import { openByPhone } from './open-form.js';
import { expect, test } from './test.js';

const TITLE = 'Payments fail at every till of the northern region';

test('a Severity A nobody answers appears, ticks, is missed and escalates in another tab, until an engineer answers', async ({ as }) => {
  const engineer = await as('Engineer');
  const intake = await as('Intake');
  await expect(engineer.getByRole('banner').getByRole('status')).toHaveText('live');
  let reloads = 0;
  engineer.on('load', () => { reloads += 1; });
  const row = engineer.getByRole('row').filter({ hasText: TITLE });
  const timer = row.getByRole('timer');
  const advance = (by: string) => intake.getByRole('group', { name: 'Demonstration' }).getByRole('button', { name: by }).click();

  await test.step('intake opens it by phone, and it appears with a timer that ticks', async () => {
    await openByPhone(intake, { title: TITLE, severity: 'Severity A' });
    await expect(row.getByRole('img', { name: 'Severity A' })).toBeVisible();
    await expect(timer).toHaveAccessibleName(/^(1 hour|59 minutes) left, due /);
    const shown = await timer.innerText();
    await expect(timer).not.toHaveText(shown);
  });

  await test.step('past the deadline it is missed, rises and escalates', async () => {
    await advance('+1 h');
    await expect(timer).toHaveAccessibleName(/^missed by /);
    await expect(row.getByRole('img', { name: /escalations fired$/ })).toBeVisible();
    const above = await engineer.getByRole('timer').evaluateAll((timers) => timers.map((each) => each.getAttribute('aria-label') ?? ''));
    const firstAwaited = above.findIndex((name) => name.includes(' left, due '));
    const lastMissed = above.findLastIndex((name) => name.startsWith('missed by'));
    expect(firstAwaited === -1 || lastMissed < firstAwaited).toBe(true);
  });

  const promise = engineer.getByRole('region', { name: 'The promise' });
  const escalations = engineer.getByRole('region', { name: 'Escalations' });

  await test.step('ESC-2: lead and duty engineer were told, then the critsit manager, each step once', async () => {
    await row.getByRole('link').click();
    await expect(escalations.getByRole('listitem')).toHaveCount(3);
    await expect(escalations.getByRole('listitem').nth(0)).toContainText('queue lead');
    await expect(escalations.getByRole('listitem').nth(2)).toContainText('duty engineer');
    await advance('+15 min');
    await expect(escalations.getByRole('listitem')).toHaveCount(4);
    await expect(escalations.getByRole('listitem').nth(3)).toContainText('critsit manager');
    await escalations.getByRole('button', { name: /^Acknowledge .*critsit manager/ }).click();
    await expect(escalations.getByRole('listitem').nth(3)).toContainText('acknowledged by');
  });

  await test.step('CLK-4: the deadline is an addition', async () => {
    const receipt = promise.getByRole('region', { name: 'Why this deadline' });
    await expect(receipt).toContainText('1 h to first response, counted round the clock');
    await expect(receipt.getByRole('row', { name: /^Sum/ })).toContainText('60 m');
  });

  await test.step('the engineer answers, and the timer stands still', async () => {
    await engineer.getByRole('textbox', { name: 'Reply to the customer' }).fill('I am on it. Please keep one till untouched.');
    await engineer.getByRole('button', { name: 'Send reply' }).click();
    await expect(promise.getByRole('timer', { name: /^answered 1[56] minutes late$/ })).toBeVisible();
    const timeline = engineer.getByRole('region', { name: 'What happened' });
    await expect(timeline).toContainText('opened the case by phone, Severity A');
    await expect(timeline).toContainText('First response missed');
    await expect(timeline).toContainText('Escalated to queue lead');
    await expect(timeline).toContainText('I am on it. Please keep one till untouched.');
    await expect(engineer.getByRole('textbox', { name: 'Reply to the customer' })).toHaveValue('');
    await advance('+1 h');
    await expect(promise.getByRole('timer', { name: /^answered 1[56] minutes late$/ })).toBeVisible();
    await expect(escalations.getByRole('listitem')).toHaveCount(4);
  });

  await test.step('back in the queue it stands among the answered', async () => {
    await engineer.goBack();
    await expect(timer).toHaveAccessibleName(/^answered 1[56] minutes late$/);
    await expect(row.getByRole('cell', { name: 'us', exact: true })).toBeVisible();
    expect(reloads).toBe(0);
  });

  await test.step('what was sent stands in the outbox', async () => {
    await intake.getByRole('link', { name: 'Outbox' }).click();
    const outbox = intake.getByRole('table', { name: 'Outbox' });
    await expect(outbox.getByRole('row').filter({ hasText: 'escalation: duty_engineer' }).first()).toBeVisible();
  });
});
