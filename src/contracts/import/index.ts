import { CalendarsSheet } from './calendars.sheet.js';
import { ContactsSheet } from './contacts.sheet.js';
import { CustomersSheet } from './customers.sheet.js';
import { HolidaysSheet } from './holidays.sheet.js';
import { ImportService } from './import.service.js';
import { LocationsSheet } from './locations.sheet.js';
import { WorkOrdersSheet } from './work-orders.sheet.js';

export { ImportController } from './import.controller.js';
export const IMPORT_PROVIDERS = [ImportService, CustomersSheet, CalendarsSheet, HolidaysSheet, WorkOrdersSheet, LocationsSheet, ContactsSheet];
