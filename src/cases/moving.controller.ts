import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { IfMatch, Text } from '../platform/http/index.js';
import { ReasonDto } from './life.dto.js';
import { MovingService } from './moving.service.js';
import { ShowsCase } from './shows-case.js';
import { VISIBLE_CASE } from './visible-cases.js';

class MoveToQueueDto {
  @ApiProperty() @IsUUID() queueId: string;
  @Text(2_000) reason: string;
}

/** Whose case it is among the provider's queues. */
@ApiTags('queues')
@Of(VISIBLE_CASE)
@ShowsCase()
@Controller('cases/:number')
export class MovingController {
  constructor(private readonly moving: MovingService) {}

  @Post('queue')
  @May('case.move')
  @HttpCode(200)
  async move(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() asked: MoveToQueueDto, @IfMatch() expected: number | null): Promise<string> {
    await this.moving.move(actor, number, asked, expected);
    return number;
  }

  /** Asks for help; the case stays with its queue (TT-1, RR-1). */
  @Post('third-tier')
  @May('case.ask_third_tier')
  async askThirdTier(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.moving.askThirdTier(actor, number, reason, expected);
    return number;
  }
}
