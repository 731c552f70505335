export { ALWAYS_OPEN, roundTheClockIn } from './always-open.js';
export { CalendarProblem, type FieldProblem } from './calendar-problem.js';
export type { CalendarSpec, Holiday, Instant, ReceiptLine, Weekly, Window, WorkingTime } from './calendar-spec.js';
export { checkCalendar } from './check-calendar.js';
export { compileCalendar } from './working-time.js';
export { addDays, isDate, localDate, localTime, startOfDate } from './local-date.js';
export { FIRST_INSTANT, LAST_INSTANT } from './horizon.js';
