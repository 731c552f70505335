import { Module } from '@nestjs/common';
import { AcknowledgementsController } from './acknowledgements.controller.js';
import { AcknowledgementsService } from './acknowledgements.service.js';
import { Channels } from './channels/channels.js';
import { MailChannel } from './channels/mail.channel.js';
import { WebhookChannel } from './channels/webhook.channel.js';
import { ContactRulesService } from './contact-rules.service.js';
import { InboxService } from './inbox.service.js';
import { Letters } from './letters.service.js';
import { MeController } from './me.controller.js';
import { NotificationsService } from './notifications.service.js';
import { Sender } from './sender.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

@Module({
  controllers: [AcknowledgementsController, MeController, WebhooksController],
  providers: [NotificationsService, AcknowledgementsService, ContactRulesService, InboxService, WebhooksService, Sender, Letters, Channels, MailChannel, WebhookChannel],
  exports: [NotificationsService, WebhooksService],
})
export class NotificationsModule {}
