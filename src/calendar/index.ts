export { Calendar, CalendarHoliday, CalendarVersion } from './calendar.entity.js';
export { CALENDAR_VERSION_SAVED, CalendarService } from './calendar.service.js';
export { CalendarModule } from './calendar.module.js';
export type { CalendarSpec, ReceiptLine, Window, WorkingTime } from './rules/index.js';
