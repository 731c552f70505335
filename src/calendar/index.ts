export { Calendar, CalendarHoliday, CalendarVersion } from './calendar.entity.js';
export { CALENDAR_VERSION_SAVED, CalendarService, type NewVersion } from './calendar.service.js';
export { CalendarModule } from './calendar.module.js';
export { CalendarVersionDto } from './calendars.dto.js';
export type { CalendarSpec, ReceiptLine, Window, WorkingTime } from './rules/index.js';
