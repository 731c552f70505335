import { Module } from '@nestjs/common';
import { RostersService } from './rosters.service.js';

@Module({ providers: [RostersService], exports: [RostersService] })
export class RostersModule {}
