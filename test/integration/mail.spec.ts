import { afterEach, describe, expect, it } from '@jest/globals';
import { aCase, eventually, openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';
import { oneOnDuty } from '../support/many-cases.js';
import { mailServer, type Mail, type MailServer, type Refusal } from '../support/mail-server.js';
import { pause } from '../support/parallel.js';

interface DeliveryRow {
  id: string;
  address: string;
  state: string;
  attempts: number;
  last_error: string | null;
}

let desk: TestDesk;
let server: MailServer;

afterEach(async () => {
  await desk.close();
  await server.stop();
});

async function begin(manners?: Parameters<typeof mailServer>[0]): Promise<void> {
  server = await mailServer(manners);
  await server.start();
  desk = await startDesk({ SMTP_URL: server.url, MAIL_FROM: 'Desk <desk@provider.example>' });
}

/** Opens a Severity A case that nobody answers and lets the first step, or more of them, come due. */
async function escalate(minutes = 31): Promise<string> {
  const [csm, intake] = await Promise.all([desk.as('csm'), desk.as('intake')]);
  await oneOnDuty(desk);
  ({ number: escalated } = (await intake.post('/cases', aCase(await openingOf(csm))).expect(201)).body);
  await desk.advance(minutes);
  return escalated;
}

/** The demonstration's own cases escalate too. */
let escalated = '';
const ofThisOne = (mail: Mail): boolean => about(escalated, [mail]).length > 0;

const deliveries = (number: string): Promise<DeliveryRow[]> => look(desk,
  `SELECT id, address, state, attempts, last_error FROM delivery WHERE reference = $1 AND reason LIKE 'escalation:%' ORDER BY seq`, [number]);
const outbox = async (): Promise<{ to: string; state: string; caseNumber: string; reason: string }[]> =>
  await (await fetch(`${desk.url}/api/v1/demo/outbox`)).json() as { to: string; state: string; caseNumber: string; reason: string }[];
const ofAnEscalation = ({ headers }: Mail): boolean => headers.subject?.includes('the first response') ?? false;
const about = (number: string, mails: Mail[] = server.inbox): Mail[] => mails.filter(({ headers }) => headers.subject?.includes(number)).filter(ofAnEscalation);
const settled = (rows: DeliveryRow[]): boolean => rows.length > 0 && rows.every(({ state }) => state !== 'pending');

describe('the mail of an escalation (ESC-6)', () => {
  it('reaches the person, from the desk, saying what is at stake, under the delivery\'s own id', async () => {
    await begin();
    const number = await escalate();
    const [{ id, attempts }] = (await eventually(() => deliveries(number), settled)) as [DeliveryRow];
    expect(attempts).toBe(1);
    const [mail, ...more] = about(number);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      from: 'desk@provider.example', to: ['lead@desk.example'],
      headers: {
        from: 'Desk <desk@provider.example>', to: 'lead@desk.example', 'message-id': `<${id}@critsit>`,
        subject: `[Sev A] ${number}: 50 % of the time for the first response is used`,
      },
    });
    expect(mail!.body).toContain('Lena Brandt');
    expect(mail!.body).toContain('Nothing can be saved');
  });

  it('goes to everyone of the chain, once each', async () => {
    await begin();
    const number = await escalate(5 * 60);
    const rows = await eventually(() => deliveries(number), (seen) => seen.length === 8 && settled(seen));
    expect(about(number).flatMap(({ to }) => to).sort()).toEqual(rows.map(({ address }) => address).sort());
    expect(new Set(about(number).map(({ headers }) => headers['message-id'])).size).toBe(8);
  });
});

describe('when the mail server has a bad day (ESC-6)', () => {
  it('is down: the mail waits, is tried again after growing pauses, and goes out once when it is back', async () => {
    await begin();
    await server.stop();
    const number = await escalate();
    const [first] = await eventually(() => deliveries(number), ([row]) => row?.last_error != null);
    expect(first).toMatchObject({ state: 'pending', attempts: 1 });
    await pause(1_000);
    expect(await deliveries(number)).toEqual([first]);
    await eventually(() => deliveries(number), ([row]) => row!.attempts === 2 && row!.last_error !== null, 6_000);
    await server.start();
    const [sent] = await eventually(() => deliveries(number), settled, 10_000);
    expect(sent).toMatchObject({ id: first!.id, state: 'sent', last_error: null });
    expect(about(number)).toHaveLength(1);
  }, 120_000);

  it('wavers: told "later" it tries again under the same Message-ID, so that whoever got both can tell', async () => {
    const answers: Refusal[] = [{ code: 451, text: 'Come back later' }];
    await begin({ message: (mail) => (ofThisOne(mail) ? (answers.shift() ?? null) : null) });
    const number = await escalate();
    const [{ id, attempts }] = (await eventually(() => deliveries(number), settled)) as [DeliveryRow];
    expect(attempts).toBe(2);
    expect(about(number, server.heard).map(({ headers }) => headers['message-id'])).toEqual([`<${id}@critsit>`, `<${id}@critsit>`]);
    expect(about(number)).toHaveLength(1);
  }, 120_000);

  it('refuses a recipient for good: recorded, not tried again, and nobody else waits for it', async () => {
    await begin({ recipient: (address) => (address.startsWith('critsit@') || address.startsWith('critsit-2@') ? { code: 550, text: 'No such person here' } : null) });
    const number = await escalate(5 * 60);
    const rows = await eventually(() => deliveries(number), (seen) => seen.length === 8 && settled(seen));
    const failed = rows.filter(({ state }) => state === 'failed');
    expect(failed).toEqual([expect.objectContaining({ attempts: 1, last_error: expect.stringContaining('No such person here') })]);
    expect(about(number)).toHaveLength(7);
    expect((await outbox()).filter(({ caseNumber, state, reason }) => caseNumber === number && state === 'failed' && reason.startsWith('escalation:')).map(({ to }) => to)).toEqual([failed[0]!.address]);
  });
});

describe('the demonstration without a mail server', () => {
  it('keeps what would have been sent in its outbox', async () => {
    server = await mailServer();
    desk = await startDesk();
    const number = await escalate();
    await eventually(() => deliveries(number), settled);
    expect((await outbox()).filter(({ caseNumber, reason }) => caseNumber === number && reason.startsWith('escalation:'))).toEqual([expect.objectContaining({
      to: 'lead@desk.example', channel: 'mail', state: 'sent', byMailServer: false, subject: expect.stringContaining('50 %'), reason: 'escalation: lead',
    })]);
  });
});
