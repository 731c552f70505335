import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { ContractsModule } from '../contracts/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { RostersModule } from '../rosters/index.js';
import { SeverityModule } from '../severity/index.js';
import { AcknowledgementService } from './acknowledgement.service.js';
import { AlarmSetter } from './alarm-setter.js';
import { DueCases } from './due-cases.service.js';
import { EscalationsController } from './escalations.controller.js';
import { EscalationsService } from './escalations.service.js';
import { Sweep } from './sweep.js';

@Module({
  imports: [CasesModule, ContractsModule, RostersModule, SeverityModule, NotificationsModule],
  controllers: [EscalationsController],
  providers: [EscalationsService, AcknowledgementService, DueCases, Sweep, AlarmSetter],
  exports: [Sweep],
})
export class EscalationsModule {}
