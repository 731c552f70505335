import { Module } from '@nestjs/common';
import { CalendarService } from './calendar.service.js';
import { CalendarsController } from './calendars.controller.js';
import { DeadlinesController } from './deadlines.controller.js';

@Module({ controllers: [DeadlinesController, CalendarsController], providers: [CalendarService], exports: [CalendarService] })
export class CalendarModule {}
