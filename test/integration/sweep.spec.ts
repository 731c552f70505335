import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DueCases } from '../../src/escalations/due-cases.service.js';
import { Sweep } from '../../src/escalations/index.js';
import { copies } from '../support/copied-cases.js';
import { aCase, openingOf, startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

/** Nothing sweeps by itself here. */
const startStill = (): Promise<TestDesk> => startDesk({ ROLE: 'api', REDIS_URL: '' });

async function open(desk: TestDesk, requestedSeverity: string): Promise<string> {
  const intake = await desk.as('intake');
  const under = await openingOf(await desk.as('csm'));
  return (await intake.post('/cases', aCase(under, { requestedSeverity })).expect(201)).body.number;
}

const firedIn = async (desk: TestDesk): Promise<string[]> => (await look<{ number: string }>(desk,
  `SELECT k.number FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE e.type = 'escalation.fired' ORDER BY e.id`)).map(({ number }) => number);

describe('What is due', () => {
  let desk: TestDesk;
  beforeEach(async () => { desk = await startStill(); });
  afterEach(() => desk.close());

  it('is done gravest first, however many are due and however long (ESC-3)', async () => {
    await copies(desk, await open(desk, 'A'), 'A', 450, '-3600000 - n');
    await copies(desk, await open(desk, '1'), 'ONE', 1, '-10');
    await desk.app.get(Sweep).sweep();
    const fired = await firedIn(desk);
    // Two transactions of a hundred begin at once.
    expect(fired.indexOf('ONE1')).toBeLessThan(200);
    expect(new Set(fired).size).toBe(451);
  });

  it('is done on every other case where one cannot be done, and on that one when it can (ESC-3)', async () => {
    await copies(desk, await open(desk, 'A'), 'A', 30, '-60000 - n');
    await desk.database.query(`CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.case_id = md5('A7')::uuid THEN RAISE 'broken'; END IF; RETURN NEW; END $$`);
    await desk.database.query('CREATE TRIGGER broken BEFORE INSERT ON escalation FOR EACH ROW EXECUTE FUNCTION broken()');
    await desk.app.get(Sweep).sweep();
    expect((await firedIn(desk)).sort()).toEqual(Array.from({ length: 30 }, (_, at) => `A${at + 1}`).filter((number) => number !== 'A7').sort());

    await desk.database.query('DROP TRIGGER broken ON escalation');
    // It rests a while before it is tried again; a worker that has just started knows of no failure.
    const dueCases = desk.app.get(DueCases);
    await dueCases.doWhatIsDue(await dueCases.due(10, []));
    expect((await firedIn(desk)).filter((number) => number === 'A7')).toHaveLength(1);
  });

  it('passes by a case that somebody holds, and leaves it for the next time (ESC-3)', async () => {
    await copies(desk, await open(desk, 'A'), 'A', 5, '-60000 - n');
    const holder = desk.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SET LOCAL role = 'desk_staff'`);
    await holder.query(`SELECT 1 FROM support_case WHERE number = 'A3' FOR UPDATE`);
    await desk.app.get(Sweep).sweep();
    expect((await firedIn(desk)).sort()).toEqual(['A1', 'A2', 'A4', 'A5']);
    await holder.rollbackTransaction();
    await holder.release();
    await desk.app.get(Sweep).sweep();
    expect((await firedIn(desk)).at(-1)).toBe('A3');
  });
});
