import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { CalendarModule } from './calendar/index.js';
import { CasesModule } from './cases/index.js';
import { ClocksModule } from './clocks/index.js';
import { ContractsModule } from './contracts/index.js';
import { DeliveryModule } from './delivery/index.js';
import { DemoModule } from './demo/index.js';
import { EscalationsModule } from './escalations/index.js';
import { HealthController } from './health.controller.js';
import { HoursModule } from './hours/index.js';
import { IdentityModule } from './identity/index.js';
import { LiveModule } from './live/index.js';
import { NotificationsModule } from './notifications/index.js';
import { DESK_CONFIG, type DeskConfig } from './platform/config/desk-config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { IdempotencyInterceptor } from './platform/http/idempotency.interceptor.js';
import { KeptAnswersSweep } from './platform/http/kept-answers.sweep.js';
import { UpCalls } from './platform/events/up-calls.js';
import { Alarms } from './platform/queues/alarms.js';
import { ReplayModule } from './replay/index.js';
import { RostersModule } from './rosters/index.js';
import { SeverityModule } from './severity/index.js';

/** The address of a calendar feed is a secret: no log keeps it. */
const withoutSecrets = <Logged extends { url: string }>(request: Logged): Logged => ({ ...request, url: request.url.replace(/(\/feeds\/)[\w-]+(?=\.ics)/, '$1…') });

@Global()
@Module({})
class PlatformModule {
  static with(config: DeskConfig, dataSource: DataSource): DynamicModule {
    const providers = [
      { provide: DESK_CONFIG, useValue: config },
      { provide: DataSource, useValue: dataSource },
      { provide: Alarms, useValue: new Alarms(config) },
      UpCalls,
      IdempotencyInterceptor,
      KeptAnswersSweep,
    ];
    return { module: PlatformModule, imports: [DatabaseModule], providers, exports: providers };
  }
}

/** The composition root: the rooms of the house, and what this process brings to them. */
@Module({})
export class AppModule {
  static with(config: DeskConfig, dataSource: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'], serializers: { req: withoutSecrets } } }),
        PlatformModule.with(config, dataSource),
        IdentityModule, NotificationsModule, CalendarModule, RostersModule, ContractsModule, SeverityModule, ClocksModule, HoursModule,
        CasesModule, EscalationsModule, DeliveryModule, ReplayModule, LiveModule,
        ...(config.demo ? [DemoModule] : []),
      ],
      controllers: [HealthController],
    };
  }
}
