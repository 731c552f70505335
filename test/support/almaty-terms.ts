import type { Holiday, Window } from '../../src/calendar/rules/index.js';
import type { ReplayTerms } from '../../src/replay/replay.js';
import { DEFAULT_POLICY } from '../../src/severity/rules/index.js';

const day: Window[] = [['09:00', '18:00']];

/** The public holidays of Kazakhstan in the weeks of the sample log, from the official list for 2024. */
const HOLIDAYS: Holiday[] = ['2024-03-08', '2024-03-21', '2024-03-22', '2024-03-23', '2024-03-25'].map((date) => ({ date }));

/** What the sample log is replayed under in tests: Almaty, 09:00 to 18:00, the default policy. */
export const ALMATY: ReplayTerms = {
  location: { timeZone: 'Asia/Almaty', severityBAroundTheClock: false },
  calendar: { timeZone: 'Asia/Almaty', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] }, holidays: [] },
  holidaysFor: (years) => HOLIDAYS.filter(({ date }) => years.includes(Number(date.slice(0, 4)))),
  policy: DEFAULT_POLICY,
};
