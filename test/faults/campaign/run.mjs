import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { faultsIn, lagsOf, recordOf } from './check.mjs';
import { planOf } from './plan.mjs';

const HALF_AN_HOUR = 30 * 60_000;
const HOUR = 60 * 60_000;
const SETTLED_WITHIN_MS = 90_000;
const AIMED_WITHIN_MS = 6_000;
/** A sweep comes every two seconds. */
const SWEPT_WITHIN_MS = 3_000;
/** What opening one case may take, on a machine with other things to do. */
const OPENING_MS = 200;

/** People at work on the desk: they try again where a machine fails them. */
export async function peopleOf(house) {
  const { urls } = house;
  let turn = 0;
  const send = async (method, path, token, body) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const response = await fetch(`${urls[(turn += 1) % urls.length]}/api/v1${path}`, {
          method, signal: AbortSignal.timeout(20_000), headers: { 'content-type': 'application/json', 'if-match': '*', ...(token && { authorization: `Bearer ${token}` }) },
          ...(body && { body: JSON.stringify(body) }),
        });
        if (response.status < 500) return { status: response.status, body: await response.json().catch(() => null) };
      } catch {
        // The machine is away: they press the button again.
      }
      if (attempt > 120) throw new Error(`${method} ${path} had no answer.`);
      await pause(250);
    }
  };
  const tokens = {};
  const as = async (who) => (tokens[who] ??= (await send('POST', '/demo/sign-in', null, { as: who })).body.token);
  const by = async (who, method, path, body) => {
    const answer = await send(method, path, await as(who), body);
    if (answer.status !== 401) return answer;
    // The sign-in was lost with what came after a backup.
    delete tokens[who];
    return send(method, path, await as(who), body);
  };
  const workOrders = (await by('csm', 'GET', '/work-orders')).body;
  const { id: workOrderId } = workOrders.items[0];
  const { locations, contacts } = (await by('csm', 'GET', `/work-orders/${workOrderId}`)).body;
  const { id: productId } = (await by('csm', 'GET', '/products')).body.items[0];
  return { by, send, calendarId: locations[0].calendarId, under: { workOrderId, locationId: locations[0].id, contactId: contacts[0].id, productId } };
}

async function openCases({ by, under }, dues, now) {
  const numbers = [];
  const waiting = [...dues];
  const open = async (due) => {
    const { status, body } = await by('intake', 'POST', '/cases', {
      ...under, channel: 'phone', requestedSeverity: 'A', environment: 'production', callerVerification: 'pin', openedAt: new Date(now + due - HALF_AN_HOUR).toISOString(),
      title: 'Nothing can be saved', description: 'Every save ends with an error.', businessImpact: 'The plant stands still.',
    });
    if (status !== 201) throw new Error(`A case was not opened: ${status} ${JSON.stringify(body)}`);
    numbers.push(body.number);
  };
  const hand = async () => {
    for (let due = waiting.shift(); due !== undefined; due = waiting.shift()) await open(due);
  };
  await Promise.all([hand(), hand(), hand()]);
  return numbers.sort();
}

/** Holds the table of escalations, so that a worker is caught with its work done and not committed. */
async function killBeforeCommit(house, worker) {
  const client = new pg.Client({ connectionString: house.postgres.url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE escalation IN ACCESS EXCLUSIVE MODE');
    await pause(800);
    worker.signal('SIGKILL');
    await worker.child.exited;
    await client.query('ROLLBACK');
  } finally {
    await client.end().catch(() => {});
  }
}

const beatOf = async (ask) => Number((await ask('SELECT beat FROM desk_beat'))[0].beat);

/**
 * The database goes back to what it was a moment ago. What is overdue by then waits: nobody is woken for yesterday before an
 * administrator has looked.
 */
async function restoreBackup(house, { by }) {
  await house.backUp();
  const beat = await beatOf(house.ask);
  for (const place of house.workers.keys()) await house.replace(place);
  await house.allWorking();
  // Less than two beats old it holds nothing. Each worker counts one as it begins.
  while (await beatOf(house.ask) < beat + 2) await pause(50);
  await house.bringBack(async () => {
    await pause(SWEPT_WITHIN_MS);
    const [{ woken }] = await house.ask(
      `SELECT count(x.id)::int AS woken FROM escalation x JOIN desk_incident i ON i.kind = 'restored' AND i.ended_at IS NULL AND x.due_at < i.held_until AND x.fired_at >= i.held_until`);
    if (woken > 0) throw new Error(`${woken} steps of before the restored backup fired without a go-ahead`);
  });
  const { status } = await by('admin', 'POST', '/escalations/go-ahead');
  if (status !== 200) throw new Error(`The restored backup went unnoticed: the go-ahead was answered with ${status}.`);
}

/** @param durations how long things last, ms: as in the long campaign, or shorter */
const machinesOf = (house, people, { stoppedMs, downMs }) => ({
  'redis emptied': () => house.redis.ask((redis) => redis.flushall()),
  'redis killed': async () => {
    await house.redis.kill();
    await pause(1_500);
    await house.redis.start();
  },
  'redis full': async () => {
    await house.redis.ask((redis) => redis.config('SET', 'maxmemory', '1mb'));
    await pause(2_000);
    await house.redis.ask((redis) => redis.config('SET', 'maxmemory', '0'));
  },
  'worker killed': async ({ worker, repeat }) => {
    for (let i = 0; i < repeat; i += 1) {
      await house.replace((worker + i) % 3);
      await pause(300);
    }
  },
  'worker killed before its commit': async ({ worker }) => {
    await killBeforeCommit(house, house.workers[worker]);
    await house.replace(worker);
  },
  'worker stopped': async ({ worker }) => {
    const stopped = house.workers[worker];
    stopped.signal('SIGSTOP');
    await pause(stoppedMs);
    stopped.signal('SIGCONT');
  },
  'event loop blocked': async ({ worker }) => {
    await house.workers[worker].ready.catch(() => {});
    house.workers[worker].signal('SIGUSR2');
  },
  'postgresql killed': async () => {
    await house.postgres.kill();
    await house.postgres.start();
  },
  'connections cut': async ({ repeat }) => {
    for (let i = 0; i < 3 * repeat; i += 1) {
      await house.cut().catch(() => {});
      await pause(200);
    }
  },
  'clock an hour ahead': ({ worker }) => house.replace(worker, HOUR),
  'clock an hour behind': ({ worker }) => house.replace(worker, -HOUR),
  'all down past the deadline': async () => {
    for (const worker of house.workers) worker.signal('SIGKILL');
    await Promise.all(house.workers.map(({ child }) => child.exited));
    await pause(downMs);
    for (const place of house.workers.keys()) await house.replace(place);
  },
  'backup restored': () => restoreBackup(house, people),
});

const actsOf = ({ by, send, calendarId }) => ({
  acknowledged: async (number) => {
    const { body } = await by('engineer', 'GET', `/cases/${number}/escalations`);
    for (const { id } of body ?? []) await by('engineer', 'POST', `/cases/${number}/escalations/${id}/acknowledgement`);
  },
  // Two at once, through two processes, the moment the step shows: while its messages are on their way and the next step comes due.
  'acknowledged as it fires': async (number) => {
    for (const until = performance.now() + AIMED_WITHIN_MS; performance.now() < until; await pause(20)) {
      const { body } = await by('engineer', 'GET', `/cases/${number}/escalations`);
      const fresh = (body ?? []).find(({ acknowledgedAt }) => !acknowledgedAt);
      if (fresh) return Promise.all(['engineer', 'lead'].map((who) => by(who, 'POST', `/cases/${number}/escalations/${fresh.id}/acknowledgement`)));
    }
    return undefined;
  },
  answered: (number) => by('engineer', 'POST', `/cases/${number}/responses`, { body: 'We are on it.', by: 'message' }),
  'severity changed': (number) => by('engineer', 'POST', `/cases/${number}/severity`, { to: 'B', reason: 'It is slow, not down.' }),
  'calendar changed': async () => {
    const { body } = await by('admin', 'GET', `/calendars/${calendarId}`);
    const { version, timeZone, weekly, holidays } = body;
    await by('admin', 'POST', `/calendars/${calendarId}/versions`, {
      basedOn: version, timeZone, weekly, holidays: holidays.map(({ date, name, hours }) => ({ date, name, hours })), note: 'A campaign of faults.',
    });
  },
  'clock jumped': (_, minutes) => send('POST', '/demo/clock', null, { advanceMinutes: minutes }),
});

const nowOf = async (ask) => {
  for (;;) {
    try {
      return (await ask(`SELECT (extract(epoch FROM desk_now()) * 1000)::float8 AS now`))[0].now;
    } catch {
      await pause(200);
    }
  }
};

async function settle(house, numbers) {
  const end = performance.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const [{ due, pending }] = await house.ask(
      `SELECT (SELECT count(*)::int FROM clock c JOIN support_case k ON k.id = c.subject_id WHERE k.number = ANY($1) AND c.wake_at < desk_now()) AS due,
         (SELECT count(*)::int FROM delivery WHERE state = 'pending' AND reference = ANY($1)) AS pending`, [numbers]);
    if (due === 0 && pending === 0) return null;
    if (performance.now() > end) return `it did not settle: ${due} clocks due, ${pending} mails pending`;
    // The lease of a sender that was killed runs out after a minute: here at once.
    if (due === 0) await house.ask(`UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending' AND next_attempt_at > clock_timestamp() + interval '2 seconds'`);
    await pause(100);
  }
}

/** One run: cases are opened, things go wrong while their steps come due, all is healed, and the record is held against ESC-3. */
export async function runOnce(house, people, seed, durations) {
  const plan = planOf(seed);
  const machines = machinesOf(house, people, durations);
  const acts = actsOf(people);
  const begin = performance.now() + plan.dues.length * OPENING_MS;
  const numbers = await openCases(people, plan.dues.map((due) => due + plan.dues.length * OPENING_MS), await nowOf(house.ask));
  let machine = Promise.resolve();
  const happening = plan.events.map(async ({ what, at, ...how }) => {
    await pause(Math.max(0, begin + at - performance.now()));
    if (!acts[what]) {
      // One machine suffers after the other: who kills a server must be able to start it.
      machine = machine.then(() => machines[what](how));
      return machine;
    }
    for (const number of numbers.slice(0, how.cases)) {
      await acts[what](number, how.minutes);
      if (what === 'calendar changed' || what === 'clock jumped') break;
    }
  });
  // One after the other waits for a machine that failed, and fails with it.
  const broken = new Set((await Promise.allSettled(happening)).flatMap(({ reason }) => (reason ? [reason.message] : [])));
  await house.heal();
  await pause(Math.max(0, begin + Math.max(...plan.dues) + 200 - performance.now()));
  const unsettled = await settle(house, numbers);
  const record = await recordOf(house.ask, numbers);
  const { faults, lost, duplicated } = faultsIn(record, house.arrived);
  for (const number of numbers) await acts.answered(number);
  return {
    seed, cases: numbers.length, injected: plan.events.map(({ what }) => what), fired: record.fired.length, lags: lagsOf(record),
    lost, duplicated, faults: [...broken, ...(unsettled ? [unsettled] : []), ...faults], numbers,
  };
}
