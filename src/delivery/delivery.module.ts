import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { RostersModule } from '../rosters/index.js';
import { SeverityModule } from '../severity/index.js';
import { BoardService } from './board.service.js';
import { BreachReviews } from './breach-reviews.service.js';
import { BreachesController } from './breaches.controller.js';
import { BreachesService } from './breaches.service.js';
import { ComplianceService } from './compliance.service.js';
import { DeliveryController } from './delivery.controller.js';
import { ForecastService } from './forecast.service.js';
import { PostMortems } from './post-mortem.service.js';

@Module({
  imports: [CalendarModule, RostersModule, SeverityModule],
  controllers: [DeliveryController, BreachesController],
  providers: [BoardService, ForecastService, ComplianceService, BreachesService, PostMortems, BreachReviews],
})
export class DeliveryModule {}
