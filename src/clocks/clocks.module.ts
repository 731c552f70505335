import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { SeverityModule } from '../severity/index.js';
import { ClocksService } from './clocks.service.js';

@Module({ imports: [CalendarModule, SeverityModule], providers: [ClocksService], exports: [ClocksService] })
export class ClocksModule {}
