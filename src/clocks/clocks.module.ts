import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { SeverityModule } from '../severity/index.js';
import { ClocksService } from './clocks.service.js';
import { NextVersionService } from './next-version.service.js';

@Module({ imports: [CalendarModule, SeverityModule], providers: [ClocksService, NextVersionService], exports: [ClocksService, NextVersionService] })
export class ClocksModule {}
