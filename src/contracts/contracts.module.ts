import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { CallersService } from './callers.service.js';
import { ContactsService } from './contacts.service.js';
import { ContractViews } from './contract-views.service.js';
import { CallersController, CallerSearchController, ContactsController, WorkOrdersController } from './contracts.controller.js';
import { ContractsService } from './contracts.service.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { EventViews } from './event-views.service.js';
import { CustomersController } from './customers.controller.js';
import { CustomersService } from './customers.service.js';
import { IMPORT_PROVIDERS, ImportController } from './import/index.js';
import { WorkOrdersService } from './work-orders.service.js';

@Module({
  imports: [CalendarModule],
  controllers: [CustomersController, WorkOrdersController, ContactsController, EventsController, CallerSearchController, CallersController, ImportController],
  providers: [ContractsService, ContractViews, WorkOrdersService, ContactsService, CustomersService, CallersService, EventsService, EventViews, ...IMPORT_PROVIDERS],
  exports: [ContractsService, ContractViews, WorkOrdersService, ContactsService, CustomersService, EventsService, EventViews],
})
export class ContractsModule {}
