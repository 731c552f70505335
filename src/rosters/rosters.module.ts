import { Module } from '@nestjs/common';
import { Absences } from './absences.service.js';
import { FeedsController } from './feeds.controller.js';
import { Feeds } from './feeds.service.js';
import { RosterPlans } from './roster-plans.service.js';
import { RosterViews } from './roster-views.service.js';
import { RostersController } from './rosters.controller.js';
import { RostersService } from './rosters.service.js';
import { StandIns } from './stand-ins.service.js';

@Module({
  controllers: [RostersController, FeedsController],
  providers: [RostersService, RosterPlans, RosterViews, StandIns, Absences, Feeds],
  exports: [RostersService, RosterPlans],
})
export class RostersModule {}
