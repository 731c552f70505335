import { Module } from '@nestjs/common';
import { NotificationsService } from './notifications.service.js';
import { Sender } from './sender.js';

@Module({ providers: [NotificationsService, Sender], exports: [NotificationsService] })
export class NotificationsModule {}
