import { afterEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { aCase, eventually, freshEnvironment, openingOf, startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { hookServer, type HookServer } from '../support/hook-server.js';
import { look } from '../support/look.js';
import { mailServer, type Mail, type MailServer } from '../support/mail-server.js';
import { by, member, tokenFor } from '../support/sign-in.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

const opened = <T extends { close(): Promise<void> }>(one: T): T => {
  open.push(one);
  return one;
};

async function withMail(manners?: Parameters<typeof mailServer>[0], overrides: NodeJS.ProcessEnv = {}): Promise<{ desk: TestDesk; server: MailServer }> {
  const server = await mailServer(manners);
  await server.start();
  opened({ close: () => server.stop() });
  return { server, desk: opened(await startDesk({ SMTP_URL: server.url, DESK_URL: 'https://desk.example', ...overrides })) };
}

const openCase = async (desk: TestDesk, given: object = {}): Promise<string> =>
  (await (await desk.as('intake')).post('/cases', aCase(await openingOf(await desk.as('csm')), given)).expect(201)).body.number;

const put = (desk: TestDesk, who: Caller, body: object) => by(desk, who.token)('put', '/me/contact-rules', body);
const MAIL = { channel: 'mail', address: null, afterMinutes: 0, from: 'normal' };
const CALL = { channel: 'voice', address: '+77275550100', afterMinutes: 2, from: 'high' };

interface Row {
  id: string;
  channel: string;
  state: string;
  wait: number;
  reason: string;
}
const deliveries = (desk: TestDesk, email: string, number: string | null = null): Promise<Row[]> => look(desk,
  `SELECT d.id, d.channel, d.state, d.reason, extract(epoch FROM d.next_attempt_at - clock_timestamp())::int AS wait
   FROM delivery d JOIN person p ON p.id = d.person_id WHERE p.email = $1 AND d.reference IS NOT DISTINCT FROM $2 ORDER BY d.seq`, [email, number]);
const due = (desk: TestDesk, channel: string): Promise<unknown> => look(desk, `UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE channel = $1 AND state = 'pending'`, [channel]);

describe('the link in an escalation’s mail (ESC-4)', () => {
  const escalated = async (desk: TestDesk, server: MailServer): Promise<{ number: string; mail: Mail; path: string }> => {
    const number = await openCase(desk);
    await desk.advance(31);
    const mail = await eventually(async () => server.inbox.find(({ to, headers }) => to[0] === 'lead@desk.example' && headers.subject?.includes(`${number}: 50 %`)), (found) => found !== undefined);
    return { number, mail: mail!, path: /https:\/\/desk\.example(\/api\/v1\/acknowledgements\/[\w-]{43})/.exec(mail!.text)![1]! };
  };

  it('shows a button to who looks, as often as they look; acknowledges once, as who was told, without a sign-in', async () => {
    const { desk, server } = await withMail();
    const { number, mail, path } = await escalated(desk, server);
    expect(mail.html).toContain(path);
    expect(mail.headers['list-unsubscribe']).toBeUndefined();
    const lead = await desk.as('lead');
    const seen = async () => (await lead.get(`/cases/${number}/escalations`).expect(200)).body[0];

    for (let i = 0; i < 3; i += 1) await request(desk.url).get(path).set('Accept', 'text/html').expect(200).expect('Content-Type', /html/).expect(/<form method="post">/);
    expect(await seen()).not.toHaveProperty('acknowledgedBy');

    const first = await request(desk.url).post(path).set('Accept', 'text/html').set('Origin', 'https://desk.example').expect(200);
    expect(first.text).toMatch(/Acknowledged by Lena Brandt, .*\(Europe\/Berlin\)/);
    expect(await seen()).toMatchObject({ acknowledgedBy: 'Lena Brandt' });
    const { acknowledgedAt } = await seen();
    const again = await request(desk.url).post(path).expect(200);
    expect(again.body).toMatchObject({ reference: number, acknowledgedBy: 'Lena Brandt', acknowledgedAt });
    const events = (await lead.get(`/cases/${number}/timeline`).expect(200)).body;
    expect(JSON.stringify(events).match(/escalation\.acknowledged/g)).toHaveLength(1);
  });

  it('is no good when it is made up, too old, or its person has left; the desk keeps its hash alone', async () => {
    const { desk, server } = await withMail();
    const { path } = await escalated(desk, server);
    const token = path.split('/').at(-1)!;
    expect(await look(desk, 'SELECT 1 FROM acknowledge_token WHERE token_hash = $1', [token])).toEqual([]);
    expect((await request(desk.url).get('/api/v1/demo/outbox').expect(200)).text).not.toContain(token);
    await request(desk.url).post(`${path}x`).expect(404).expect('Content-Type', /problem\+json/);
    await request(desk.url).get(`${path}x`).set('Accept', 'text/html').set('Accept-Language', 'kk').expect(404).expect(/Сілтеме жарамсыз/);
    await request(desk.url).post(path).set('Origin', 'https://elsewhere.example').expect(403);
    await look(desk, `UPDATE person SET active = false WHERE email = 'lead@desk.example'`);
    await request(desk.url).post(path).expect(404);
    await look(desk, `UPDATE person SET active = true WHERE email = 'lead@desk.example'`);
    await look(desk, 'UPDATE acknowledge_token SET expires_at = clock_timestamp()');
    await request(desk.url).post(path).expect(404);
  });

  it('of who comes second says who was first; and mail that goes out later says so too, without a button (ESC-3)', async () => {
    const { desk, server } = await withMail();
    await server.stop();
    const number = await openCase(desk);
    await desk.advance(31);
    const lead = await desk.as('lead');
    const [escalation] = await eventually(async () => (await lead.get(`/cases/${number}/escalations`)).body, (fired) => fired.length > 0);
    await (await desk.as('critsit')).post(`/cases/${number}/escalations/${escalation.id}/acknowledgement`).expect(200);
    await server.start();
    await due(desk, 'mail');
    const mail = await eventually(async () => server.inbox.find(({ to, headers }) => to[0] === 'lead@desk.example' && headers.subject?.includes(`${number}: 50 %`)), (found) => found !== undefined);
    expect(mail!.text).toContain('Acknowledged by Cem');
    expect(mail!.text).not.toContain('/acknowledgements/');
  }, 60_000);
});

describe('contact rules', () => {
  const gateway = (hooks: HookServer) => JSON.stringify({ url: `${hooks.url}/call/{{to}}`, headers: { 'Content-Type': 'application/json', Authorization: 'Bearer x' }, body: '{"to":"{{to}}","say":"{{text}}"}' });

  it('first the app, after 2 minutes a call: as a row, so it is made though whoever wrote it is gone', async () => {
    const hooks = opened(await hookServer((_, response) => response.writeHead(202).end()));
    const environment = { ...(await freshEnvironment()), VOICE_GATEWAY: gateway(hooks), DESK_PRIVATE_NETWORKS: '127.0.0.1' };
    const writing = await startDesk({ ...environment, ROLE: 'api' });
    await put(writing, await writing.as('lead'), { rules: [MAIL, CALL], quietHours: null }).expect(200);
    const number = await openCase(writing, { requestedSeverity: 'B' });
    await (await writing.as('csm')).post(`/cases/${number}/severity`, { to: 'A', reason: 'Say "now" \\ or never.' }).expect(200);
    const [mail, call] = (await deliveries(writing, 'lead@desk.example', number)) as [Row, Row];
    expect([mail, call]).toEqual([expect.objectContaining({ channel: 'mail', state: 'pending' }), expect.objectContaining({ channel: 'voice', state: 'pending' })]);
    expect(call.wait).toBeGreaterThan(60);
    expect(call.wait).toBeLessThanOrEqual(120);
    await writing.close();

    const working = opened(await startDesk({ ...environment, ROLE: 'worker' }));
    await eventually(() => deliveries(working, 'lead@desk.example', number), ([sent]) => sent?.state === 'sent');
    expect(hooks.heard).toEqual([]);
    await due(working, 'voice');
    const [heard] = await eventually(async () => hooks.heard, ({ length }) => length > 0);
    expect(heard).toMatchObject({ method: 'POST', path: '/call/%2B77275550100', headers: { authorization: 'Bearer x', 'idempotency-key': call.id } });
    expect(JSON.parse(heard!.body)).toEqual({ to: '+77275550100', say: expect.stringContaining(`${number}: the customer asks for Severity A`) });
  }, 60_000);

  it('nobody is called about what they have read, or somebody else has acknowledged', async () => {
    const hooks = opened(await hookServer((_, response) => response.writeHead(202).end()));
    const desk = opened(await startDesk({ VOICE_GATEWAY: gateway(hooks), DESK_PRIVATE_NETWORKS: '127.0.0.1' }));
    const lead = await desk.as('lead');
    await put(desk, lead, { rules: [MAIL, CALL], quietHours: null }).expect(200);
    const calls = async (number: string) => (await deliveries(desk, 'lead@desk.example', number)).filter(({ channel, reason }) => channel === 'voice' && reason.startsWith('escalation')).map(({ state }) => state);
    const escalated = async (): Promise<string> => {
      const number = await openCase(desk);
      await desk.advance(31);
      await eventually(() => calls(number), ({ length }) => length === 1);
      return number;
    };

    const read = await escalated();
    const { items } = (await lead.get('/me/notifications?unread=true').expect(200)).body;
    const notice = items.find(({ reference, reason }: { reference: string; reason: string }) => reference === read && reason.startsWith('escalation'));
    expect(notice).toMatchObject({ urgency: 'high', path: `/cases/${read}`, readAt: null, subject: expect.stringContaining('50 %') });
    await (await desk.as('engineer')).post('/me/notifications/read', { ids: [notice.id] }).expect(204);
    expect(await calls(read)).toEqual(['pending']);
    await lead.post('/me/notifications/read', { ids: [notice.id] }).expect(204);
    expect(await calls(read)).toEqual(['cancelled']);
    expect((await lead.get('/me/notifications').expect(200)).body.items).toContainEqual({ ...notice, readAt: expect.any(String) });
    expect((await lead.get('/me/notifications?unread=true').expect(200)).text).not.toContain(notice.id);

    const acknowledged = await escalated();
    const [escalation] = (await lead.get(`/cases/${acknowledged}/escalations`).expect(200)).body;
    await (await desk.as('critsit')).post(`/cases/${acknowledged}/escalations/${escalation.id}/acknowledgement`).expect(200);
    expect(await calls(acknowledged)).toEqual(['cancelled']);
    expect(hooks.heard).toEqual([]);
  }, 60_000);

  it('quiet hours hold back what is not urgent, in the person’s zone; Severity 1 comes through', async () => {
    const desk = opened(await startDesk());
    const lead = await desk.as('lead');
    const at = (hours: number) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.now() + hours * 3_600_000);
    await put(desk, lead, { rules: [MAIL], quietHours: { from: at(-2), until: at(5), lets: 'critical' } }).expect(200);
    const number = await openCase(desk);
    await desk.advance(31);
    const [late] = await eventually(() => deliveries(desk, 'lead@desk.example', number), ({ length }) => length > 0);
    expect(late).toMatchObject({ state: 'pending' });
    expect(late!.wait).toBeGreaterThan(3 * 3600);
    const grave = await openCase(desk, { requestedSeverity: '1' });
    await desk.advance(31);
    await eventually(() => deliveries(desk, 'lead@desk.example', grave), ([sent]) => sent?.state === 'sent');
  }, 60_000);

  it('a test alert goes out on every way at once, and when it arrived is kept', async () => {
    const hooks = opened(await hookServer(({ path }, response) => response.writeHead(path === '/broken' ? 404 : 200).end()));
    const desk = opened(await startDesk({ DESK_PRIVATE_NETWORKS: '127.0.0.1/32' }));
    const lead = await desk.as('lead');
    const chats = ['slack', 'teams'].map((channel) => ({ channel, address: `${hooks.url}/${channel}`, afterMinutes: 30, from: 'critical' }));
    await put(desk, lead, { rules: [MAIL, ...chats, { ...chats[0], address: `${hooks.url}/broken` }], quietHours: { from: '00:00', until: '23:59', lets: 'critical' } }).expect(200);
    expect((await lead.get('/me/contact-rules').expect(200)).body.proven).toEqual([]);
    await lead.post('/me/test-alert').expect(202);
    const { proven } = await eventually(async () => (await lead.get('/me/contact-rules')).body, (rules) => rules.proven.length === 3);
    expect(proven.map(({ channel, address }: { channel: string; address: string }) => [channel, address]).sort()).toEqual(
      [['mail', 'lead@desk.example'], ['slack', `${hooks.url}/slack`], ['teams', `${hooks.url}/teams`]]);
    expect(JSON.parse(hooks.at('/slack')[0]!.body).text).toContain('Test alert');
    expect(JSON.parse(hooks.at('/teams')[0]!.body).attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive');
    await eventually(() => deliveries(desk, 'lead@desk.example'), (rows) => rows.some(({ state }) => state === 'failed'));
  }, 60_000);

  it('are refused, field by field, where they lead nowhere', async () => {
    const desk = opened(await startDesk());
    const [lead, csm] = [await desk.as('lead'), await desk.as('csm')];
    const refusal = async (who: Caller, rules: object[], quietHours: object | null = null) => {
      const { status, body } = await put(desk, who, { rules, quietHours });
      return [status, body.rule ?? null, body.errors?.[0]?.field ?? null];
    };
    expect(await refusal(lead, [])).toEqual([422, 'ESC-5', 'rules']);
    expect(await refusal(lead, [MAIL, CALL])).toEqual([400, null, 'rules.1.channel']);
    expect(await refusal(lead, [MAIL, { ...CALL, channel: 'slack', address: 'https://127.0.0.1/x' }])).toEqual([400, null, 'rules.1.address']);
    expect(await refusal(lead, [{ ...MAIL, address: 'else@x.example' }])).toEqual([400, null, 'rules.0.address']);
    expect(await refusal(lead, [{ ...MAIL, afterMinutes: 0.5 }])).toEqual([400, null, 'rules.0.afterMinutes']);
    expect(await refusal(lead, [MAIL], { from: '24:00', until: '07:00', lets: 'high' })).toEqual([400, null, 'quietHours.from']);
    expect(await refusal(csm, [])).toEqual([200, null, null]);
    expect((await csm.get('/me/contact-rules').expect(200)).body).toMatchObject({ rules: [], channels: ['mail', 'slack', 'teams'], timeZone: 'Asia/Almaty' });
  });
});

describe('in their language', () => {
  it('a person reads the words of an escalation, and its times, as they say them', async () => {
    const { desk, server } = await withMail();
    await look(desk, `UPDATE person SET language = 'kk', time_zone = 'Asia/Almaty' WHERE email = 'lead@desk.example'`);
    const number = await openCase(desk);
    await desk.advance(31);
    await eventually(() => deliveries(desk, 'lead@desk.example', number), ([row]) => row?.state === 'sent');
    const mail = server.inbox.find(({ to, text }) => to[0] === 'lead@desk.example' && text.includes('Алғашқы жауап'));
    expect(mail!.text).toContain('Уәде етілген уақыт: ');
    expect(mail!.text).toContain('(Asia/Almaty)');
    expect(mail!.html).toContain('<html lang="kk">');
    expect(mail!.html).toContain('Қабылдағанымды растау');
  });
});

describe('what did not arrive (ESC-6)', () => {
  it('is seen by the service delivery manager of its case and by administrators, stands on /metrics and /readyz, and is sent again by hand', async () => {
    let refuses = true;
    const { desk, server } = await withMail({ recipient: (address) => (refuses && address === 'lead@desk.example' ? { code: 550, text: 'No such person here' } : null) });
    const number = await openCase(desk);
    await desk.advance(31);
    const [admin, sdm] = [await desk.as('admin'), await desk.as('sdm')];
    const failed = async (who: Caller) => (await who.get('/deliveries?state=failed').expect(200)).body.items as { id: string; caseNumber: string; subject: string }[];
    const one = (await eventually(() => failed(sdm), (items) => items.some(({ caseNumber }) => caseNumber === number))).find(({ caseNumber, subject }) => caseNumber === number && subject.includes('50 %'))!;
    expect(one).toMatchObject({ channel: 'mail', to: 'Lena Brandt (lead@desk.example)', caseNumber: number, reason: 'escalation: lead', state: 'failed', attempts: 1, error: expect.stringContaining('No such person here') });
    expect(await failed(admin)).toContainEqual(one);
    const stranger = by(desk, await tokenFor(desk, await member(desk, admin, { roles: ['sdm'] })));
    expect((await stranger('get', '/deliveries').expect(200)).body.items).toEqual([]);
    await stranger('post', `/deliveries/${one.id}/retry`).expect(404);
    await (await desk.as('lead')).get('/deliveries').expect(403);
    expect((await request(desk.url).get('/readyz').expect(200)).body.degraded).toEqual(['deliveries']);
    expect((await request(desk.url).get('/metrics').expect(200)).text).toMatch(/critsit_deliveries\{state="failed"\} [1-9]/);

    refuses = false;
    await sdm.post(`/deliveries/${one.id}/retry`).expect(204);
    await eventually(async () => server.inbox.filter(({ to, headers }) => to[0] === 'lead@desk.example' && headers.subject?.includes(number)), ({ length }) => length === 1);
    await eventually(() => failed(sdm), (items) => !items.some(({ id }) => id === one.id));
    for (const { id } of await failed(admin)) await admin.post(`/deliveries/${id}/retry`).expect(204);
    await eventually(async () => (await request(desk.url).get('/readyz').expect(200)).body.degraded, ({ length }) => length === 0);
  });
});
