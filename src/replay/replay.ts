import { ALWAYS_OPEN, CalendarProblem, type CalendarSpec, type Holiday } from '../calendar/rules/index.js';
import type { Facts } from '../clocks/rules/index.js';
import type { EscalationPolicy, RespondingLocation } from '../severity/rules/index.js';
import { incidentsIn, type Progress } from './incidents-in.js';
import type { History } from './rules/incident.js';
import { LocalTime } from './rules/local-time.js';
import { LogCalendar } from './rules/log-calendar.js';
import { runIncident } from './rules/run-incident.js';
import { VerdictTally, type Verdict } from './rules/verdict.js';

/** Where and when a log is replayed: the support location and calendar of a work order. */
export interface ReplayPlace {
  location: RespondingLocation & { timeZone: string };
  calendar: CalendarSpec;
  /** The public holidays of the location's country in these years; asked once for each year the log speaks of. */
  holidaysFor(years: number[]): Holiday[];
}

/** What a log is replayed under. */
export interface ReplayTerms extends ReplayPlace {
  policy: EscalationPolicy;
}

/**
 * Runs a ServiceNow incident log through the fold in memory, one incident at a time, and says what the policy would
 * have done. Reads nothing but the bytes given; the same bytes under the same terms always give the same verdict.
 *
 * @param bytes    CSV in UTF-8 with a header
 * @param onProgress called after each chunk of bytes
 * @throws NoIncidentLog when columns are missing
 */
export async function replay(bytes: AsyncIterable<Uint8Array>, { policy, ...place }: ReplayTerms, onProgress: (progress: Progress) => void = () => {}): Promise<Verdict> {
  return (await replayUnder(bytes, place, [policy], onProgress))[0]!;
}

/** The same under several policies, in one reading: a verdict for each, in their order. */
export async function replayUnder(
  bytes: AsyncIterable<Uint8Array>, place: ReplayPlace, policies: EscalationPolicy[], onProgress: (progress: Progress) => void = () => {},
): Promise<Verdict[]> {
  const local = new LocalTime(place.location.timeZone);
  const calendar = new LogCalendar(place.calendar, place.holidaysFor);
  const runs = policies.map((policy) => new Run(policy, place.location, local, calendar));
  const skip = (line: number, why: string): void => runs.forEach(({ tally }) => tally.skip(line, why));
  for await (const histories of incidentsIn(bytes, local, skip, onProgress)) {
    for (const history of histories) runs.forEach((run) => run.take(history));
  }
  return runs.map(({ tally }) => tally.verdict());
}

/** One policy's way through the log. */
class Run {
  readonly tally: VerdictTally;
  private readonly facts: Facts;

  constructor(policy: EscalationPolicy, private readonly location: RespondingLocation, local: LocalTime, calendar: LogCalendar) {
    this.facts = { workingTime: (calendarVersionId) => (calendarVersionId === null ? ALWAYS_OPEN : calendar), policy: () => policy };
    this.tally = new VerdictTally(policy, local, this.facts);
  }

  take(history: History): void {
    try {
      this.tally.add(runIncident(history, this.location, this.facts));
    } catch (error) {
      if (!(error instanceof CalendarProblem)) throw error;
      this.tally.skip(history.line, `${history.number}: ${error.message}`);
    }
  }
}
