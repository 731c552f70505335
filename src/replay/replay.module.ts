import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { CasesModule } from '../cases/index.js';
import { ContractsModule } from '../contracts/index.js';
import { SeverityModule } from '../severity/index.js';
import { HistoryLoader } from './history-loader.js';
import { ReplayAgreements } from './agreement.js';
import { PieceStore } from './pieces.js';
import { ReplayRunner } from './replay-runner.js';
import { ReplayViews } from './replay-views.service.js';
import { ReplaysController } from './replays.controller.js';
import { Replays } from './replays.service.js';

@Module({
  imports: [CalendarModule, CasesModule, ContractsModule, SeverityModule],
  controllers: [ReplaysController],
  providers: [ReplayAgreements, HistoryLoader, PieceStore, ReplayRunner, Replays, ReplayViews],
  exports: [ReplayAgreements, HistoryLoader],
})
export class ReplayModule {}
