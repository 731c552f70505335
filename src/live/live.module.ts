import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { LiveGateway } from './live.gateway.js';
import { PresenceGateway } from './presence.gateway.js';
import { Presence } from './presence.js';
import { Relay } from './relay.js';
import { Rooms } from './rooms.js';
import { ToldRows } from './told-rows.js';

@Module({ imports: [CasesModule, NotificationsModule], providers: [Relay, Rooms, ToldRows, LiveGateway, Presence, PresenceGateway] })
export class LiveModule {}
