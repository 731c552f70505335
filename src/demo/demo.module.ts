import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { CasesModule } from '../cases/index.js';
import { ContractsModule } from '../contracts/index.js';
import { EscalationsModule } from '../escalations/index.js';
import { HoursModule } from '../hours/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { RostersModule } from '../rosters/index.js';
import { DemoCases } from './demo-cases.service.js';
import { DemoController } from './demo.controller.js';
import { DemoLoader } from './demo-loader.service.js';

/** Demonstration data and routes: part of the desk only while `DESK_DEMO` is on. */
@Module({
  imports: [CalendarModule, CasesModule, ContractsModule, EscalationsModule, HoursModule, NotificationsModule, RostersModule],
  controllers: [DemoController],
  providers: [DemoLoader, DemoCases],
})
export class DemoModule implements OnApplicationBootstrap {
  constructor(private readonly loader: DemoLoader, private readonly cases: DemoCases) {}

  async onApplicationBootstrap(): Promise<void> {
    if (await this.loader.load()) await this.cases.open();
  }
}
