import { afterEach, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { hookServer } from '../support/hook-server.js';
import { look } from '../support/look.js';
import { mailServer, type Mail, type MailServer } from '../support/mail-server.js';
import { by } from '../support/sign-in.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

const opened = <T extends { close(): Promise<void> }>(one: T): T => {
  open.push(one);
  return one;
};

const LEAD = 'lead@desk.example';
const MAIL = { channel: 'mail', address: null, afterMinutes: 0, from: 'normal' };
const GIVEN = 'Since this was raised: the first response was given, ';

interface Stage {
  desk: TestDesk;
  server: MailServer;
  csm: Caller;
  lead: Caller;
  engineer: Caller;
}

async function begin(manners: Parameters<typeof mailServer>[0] = {}, environment: NodeJS.ProcessEnv = {}): Promise<Stage> {
  const server = await mailServer(manners);
  opened({ close: () => server.stop() });
  const desk = opened(await startDesk({ SMTP_URL: server.url, DESK_URL: 'https://desk.example', ...environment }));
  const [csm, lead, engineer] = await Promise.all([desk.as('csm'), desk.as('lead'), desk.as('engineer')]);
  return { desk, server, csm, lead, engineer };
}

const openCase = async ({ desk, csm }: Stage, given: object = {}): Promise<string> => (await (await desk.as('intake')).post('/cases', aCase(await openingOf(csm), given)).expect(201)).body.number;
const rows = ({ desk }: Stage, number: string) => look<{ channel: string; state: string }>(desk,
  `SELECT channel, state FROM delivery WHERE reference = $1 AND reason = 'escalation: lead' ORDER BY seq`, [number]);
/** A case of which the lead was told that half of its time is used. */
async function escalated(stage: Stage, given: object = {}): Promise<string> {
  const number = await openCase(stage, given);
  await stage.desk.advance(31);
  await eventually(() => rows(stage, number), ({ length }) => length > 0);
  return number;
}
const respond = ({ engineer }: Stage, number: string) => engineer.post(`/cases/${number}/responses`, { body: 'I am on it.', by: 'phone' }).expect(201);
const due = ({ desk }: Stage) => look(desk, `UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending' AND channel = 'mail'`);
const toLead = (mails: Mail[], number: string) => mails.filter(({ to, headers }) => to[0] === LEAD && headers.subject?.includes(`${number}: 50`));
const arrived = async ({ server }: Stage, number: string): Promise<Mail> => (await eventually(async () => toLead(server.inbox, number), ({ length }) => length > 0))[0]!;
const inApp = async ({ lead }: Stage, number: string): Promise<{ what: string; at: string } | null> =>
  ((await lead.get('/me/notifications?limit=100').expect(200)).body.items as { reference: string; reason: string; settled: { what: string; at: string } | null }[])
    .find(({ reference, reason }) => reference === number && reason === 'escalation: lead')!.settled;

describe('what has changed since a step fired (ESC-3)', () => {
  it('is said first in mail that goes out after the response, in the reader’s language; the app says it too', async () => {
    const stage = await begin();
    const number = await escalated(stage);
    expect(await inApp(stage, number)).toBeNull();
    await respond(stage, number);
    await stage.server.start();
    await due(stage);
    const { text } = await arrived(stage, number);
    expect(text).toMatch(/^Lena Brandt,\s+Since this was raised: the first response was given, .*\(Europe\/Berlin\)\.\s+Nothing can be saved/);
    expect(await inApp(stage, number)).toEqual({ what: 'the first response was given', at: expect.any(String) });
    expect((await rows(stage, number)).map(({ state }) => state)).not.toContain('cancelled');

    await stage.server.stop();
    await look(stage.desk, `UPDATE person SET language = 'ru' WHERE email = $1`, [LEAD]);
    const other = await escalated(stage);
    await stage.csm.post(`/cases/${other}/withdrawal`, { reason: 'It works again.' }).expect(200);
    await stage.server.start();
    await due(stage);
    const mail = await eventually(async () => stage.server.inbox.find(({ to, text: said }) => to[0] === LEAD && said.includes('С тех пор')), (found) => found !== undefined);
    expect(mail!.text).toContain('С тех пор: обращение отозвано, ');
    expect(await inApp(stage, other)).toMatchObject({ what: 'обращение отозвано' });
  }, 90_000);

  it('closes the calls that still wait, and not the first message, though it was put off', async () => {
    const hooks = opened(await hookServer((_, response) => response.writeHead(202).end()));
    const stage = await begin({}, { VOICE_GATEWAY: JSON.stringify({ url: `${hooks.url}/call`, body: '{"to":"{{to}}","say":"{{text}}"}' }), DESK_PRIVATE_NETWORKS: '127.0.0.1' });
    await stage.server.start();
    const choose = (rules: object[]) => by(stage.desk, stage.lead.token)('put', '/me/contact-rules', { rules, quietHours: null }).expect(200);
    const CALL = { channel: 'voice', address: '+77275550100', afterMinutes: 2, from: 'high' };
    await choose([MAIL, CALL]);
    const number = await escalated(stage);
    await arrived(stage, number);
    expect(await rows(stage, number)).toContainEqual({ channel: 'voice', state: 'pending' });
    await respond(stage, number);
    await eventually(() => rows(stage, number), (seen) => seen.some(({ state }) => state === 'sent'));
    expect(await rows(stage, number)).toEqual(expect.arrayContaining([{ channel: 'mail', state: 'sent' }, { channel: 'voice', state: 'cancelled' }]));

    await choose([{ ...MAIL, afterMinutes: 5 }, CALL]);
    const late = await escalated(stage);
    await respond(stage, late);
    expect((await rows(stage, late)).sort((a, b) => a.channel.localeCompare(b.channel))).toEqual([{ channel: 'mail', state: 'pending' }, { channel: 'voice', state: 'cancelled' }]);
    await due(stage);
    expect((await arrived(stage, late)).text).toContain(GIVEN);
    expect(hooks.heard).toEqual([]);
  }, 90_000);

  it('of another severity, of a merge; and is unsaid when the response turns out to be none (CLK-1)', async () => {
    const stage = await begin();
    const [raised, merged, into] = [await escalated(stage), await escalated(stage), await openCase(stage)];
    await stage.engineer.post(`/cases/${raised}/severity`, { to: '1', reason: 'Life is at stake.' }).expect(200);
    expect(await inApp(stage, raised)).not.toBeNull();
    await stage.engineer.post(`/cases/${merged}/merge`, { into, reason: 'The same.' }).expect(200);
    expect(await inApp(stage, merged)).toMatchObject({ what: 'the case was merged into another' });
    const mistaken = await escalated(stage);
    await respond(stage, mistaken);
    expect(await inApp(stage, mistaken)).toMatchObject({ what: 'the first response was given' });
    await stage.lead.post(`/cases/${mistaken}/responses/retraction`, { reason: 'It was none.' }).expect(200);
    expect(await inApp(stage, mistaken)).toBeNull();
  }, 90_000);

  it('is in the second attempt of a message whose first was not taken before the response', async () => {
    let taken = false;
    const stage = await begin({ message: () => (taken ? null : { code: 451, text: 'Later.' }) });
    await stage.server.start();
    const number = await escalated(stage);
    const [first] = await eventually(async () => toLead(stage.server.heard, number), ({ length }) => length > 0);
    expect(first!.text).not.toContain('Since');
    await respond(stage, number);
    taken = true;
    await eventually(() => look<{ last_error: string | null }>(stage.desk, `SELECT last_error FROM delivery WHERE reference = $1 AND reason = 'escalation: lead'`, [number]), ([row]) => row!.last_error !== null);
    await due(stage);
    const second = await arrived(stage, number);
    expect(second.headers['message-id']).toBe(first!.headers['message-id']);
    expect(second.text).toContain(GIVEN);
  }, 90_000);

  it('races the sending: whoever is first, each message arrives once, and none is lost', async () => {
    const stage = await begin();
    await stage.server.start();
    const numbers = await Promise.all(Array.from({ length: 8 }, () => openCase(stage)));
    await stage.desk.advance(31);
    await Promise.all(numbers.map((number) => respond(stage, number)));
    for (const number of numbers) {
      await arrived(stage, number);
      await eventually(() => rows(stage, number), (seen) => seen.every(({ state }) => state === 'sent'));
      expect(toLead(stage.server.inbox, number)).toHaveLength(1);
      expect(await inApp(stage, number)).not.toBeNull();
    }
  }, 90_000);
});
