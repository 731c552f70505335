export { Agreement, Customer } from './customer.entity.js';
export { Contact, SupportLocation, WorkOrder, type ContactKind } from './work-order.entity.js';
export { Product } from './product.entity.js';
export { ContractsService, type Cover } from './contracts.service.js';
export { ContractsModule } from './contracts.module.js';
