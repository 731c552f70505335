import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.js';
import { LiveGateway } from './live.gateway.js';
import { PresenceGateway } from './presence.gateway.js';
import { Presence } from './presence.js';
import { Relay } from './relay.js';
import { Rooms } from './rooms.js';

@Module({ imports: [NotificationsModule], providers: [Relay, Rooms, LiveGateway, Presence, PresenceGateway] })
export class LiveModule {}
