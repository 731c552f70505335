const CRITICAL = [0.5, 0.75, 1];
const AFTER_MINUTES = [15, 30];
const MINUTE = 60_000;

/** By the words of ESC-2 for Severity 1 and A around the clock: when each step of a clock was due. */
const duesOf = ({ started, due }) => [...CRITICAL.map((share) => started + Math.ceil((due - started) * share)), ...AFTER_MINUTES.map((minutes) => due + minutes * MINUTE)];

const ms = (column) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** What became of cases, as it stands in the tables. */
export async function recordOf(ask, numbers) {
  const clocks = await ask(
    `SELECT c.id, k.number, c.kind, c.severity, ${ms('c.started_at')} AS started, ${ms('c.due_at')} AS due, ${ms('c.ended_at')} AS ended, ${ms('c.met_at')} AS met,
       c.calendar_version_id IS NULL AS around_the_clock, (SELECT count(*)::int FROM clock o WHERE o.subject_id = c.subject_id AND o.kind = c.kind) AS of_its_kind
     FROM clock c JOIN support_case k ON k.id = c.subject_id WHERE k.number = ANY($1)`, [numbers]);
  const fired = await ask(
    `SELECT x.id, x.clock_id, k.number, x.step, x.repeat, ${ms('x.due_at')} AS due, ${ms('x.fired_at')} AS at, x.reached FROM escalation x JOIN support_case k ON k.id = x.case_id
     WHERE k.number = ANY($1)`, [numbers]);
  const steps = await ask(`SELECT s.clock_id, s.step, s.repeat, s.state FROM clock_step s JOIN clock c ON c.id = s.clock_id JOIN support_case k ON k.id = c.subject_id WHERE k.number = ANY($1)`, [numbers]);
  const told = await ask(`SELECT e.data->>'escalationId' AS id FROM case_event e JOIN support_case k ON k.id = e.case_id WHERE e.type = 'escalation.fired' AND k.number = ANY($1)`, [numbers]);
  const mails = await ask(`SELECT d.id, d.reference, d.person_id, d.state, d.reason FROM delivery d WHERE d.reference = ANY($1) AND d.reason LIKE 'escalation: %'`, [numbers]);
  const waits = await ask(
    `SELECT ${ms('from_at')} AS from, ${ms('to_at')} AS until FROM clock_jump
     UNION ALL SELECT 0, ${ms('ended_at')} FROM desk_incident WHERE kind = 'restored' AND ended_at IS NOT NULL`);
  const [{ now }] = await ask(`SELECT ${ms('desk_now()')} AS now`);
  return { clocks, fired, steps, told, mails, waits, now };
}

const countBy = (list, key) => {
  const counts = new Map();
  for (const each of list) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  return counts;
};

/** Everything in which a record breaks ESC-3, one line each; with how many were lost and how many came twice. @param arrived ids of the mails that the mail server took */
export function faultsIn({ clocks, fired, steps, told, mails, now }, arrived) {
  const faults = [];
  const keyOf = ({ clock_id: clock, step, repeat }) => `${clock} ${step}.${repeat}`;
  const firings = countBy(fired, keyOf);
  const twice = [...firings].filter(([, count]) => count > 1);
  for (const [key, count] of twice) faults.push(`${key} fired ${count} times`);
  const lost = [];
  for (const clock of clocks) {
    const mine = fired.filter(({ clock_id: id }) => id === clock.id);
    for (const { step, at } of mine) if (clock.ended !== null && at > clock.ended) faults.push(`${clock.id} step ${step} fired after the clock had ended`);
    if (clock.kind !== 'first_response' || !clock.around_the_clock || !['1', 'A'].includes(clock.severity) || clock.of_its_kind > 1) continue;
    duesOf(clock).forEach((due, step) => {
      if (due < Math.min(now, clock.ended ?? Infinity) && !firings.has(`${clock.id} ${step}.0`)) lost.push(`${clock.id} ${step}.0`);
    });
  }
  for (const key of lost) faults.push(`${key} was due and has not fired`);
  for (const each of steps) {
    if ((each.state === 'fired') !== firings.has(keyOf(each))) faults.push(`${keyOf(each)} is ${each.state} and its escalation says otherwise`);
  }
  const heard = countBy(told, ({ id }) => id);
  for (const { id, number } of fired) if (heard.get(id) !== 1) faults.push(`${number}: escalation ${id} stands ${heard.get(id) ?? 0} times in the timeline`);
  if (told.length !== fired.length) faults.push(`the timelines tell of ${told.length} escalations and there are ${fired.length}`);
  const messages = countBy(mails, ({ reference, person_id: person, reason }) => `${reference} ${person} ${reason}`);
  const reached = countBy(fired.flatMap(({ number, reached: people }) => people.map(({ personId, role }) => `${number} ${personId} escalation: ${role}`)), (key) => key);
  for (const [key, count] of reached) if (messages.get(key) !== count) faults.push(`${key}: reached ${count} times, written to ${messages.get(key) ?? 0} times`);
  for (const { id, state } of mails) if (state !== 'sent' || !arrived.has(id)) faults.push(`mail ${id} is ${state} and ${arrived.has(id) ? 'arrived' : 'did not arrive'}`);
  return { faults, lost: lost.length, duplicated: twice.length };
}

/** From when each step could fire to its firing: what a jump of the clock passed, at its end; what waited for a go-ahead, when it was given. */
export function lagsOf({ fired, waits }) {
  return fired.map(({ due, at }) => at - Math.max(due, ...waits.filter(({ from, until }) => from < due && due <= until && until <= at).map(({ until }) => until)));
}
