export { ContactProof, ContactSetting } from './contact-setting.entity.js';
export { Delivery, type DeliveryState } from './delivery.entity.js';
export { AcknowledgeToken, Notice } from './notice.entity.js';
export { WebhookEndpoint, WebhookSecret } from './webhook.entity.js';
export { NotificationsService, type Settled, type Told } from './notifications.service.js';
export { NotificationsModule } from './notifications.module.js';
export { ACKNOWLEDGED } from './acknowledgements.service.js';
export { WebhooksService, type Happened } from './webhooks.service.js';
export { languageOf, type Fact, type Language, type Moment, type Reader, type Urgency, type Words } from './rules/index.js';
