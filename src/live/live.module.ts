import { Module } from '@nestjs/common';
import { LiveGateway } from './live.gateway.js';
import { Relay } from './relay.js';
import { Rooms } from './rooms.js';

@Module({ providers: [Relay, Rooms, LiveGateway] })
export class LiveModule {}
