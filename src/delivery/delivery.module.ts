import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { RostersModule } from '../rosters/index.js';
import { BoardService } from './board.service.js';
import { DeliveryController } from './delivery.controller.js';
import { ForecastService } from './forecast.service.js';

@Module({
  imports: [CalendarModule, RostersModule],
  controllers: [DeliveryController],
  providers: [BoardService, ForecastService],
})
export class DeliveryModule {}
