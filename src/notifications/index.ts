export { Delivery } from './delivery.entity.js';
export { NotificationsService } from './notifications.service.js';
export { NotificationsModule } from './notifications.module.js';
