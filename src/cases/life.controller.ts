import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { IfMatch } from '../platform/http/index.js';
import { Holds } from './hours/holds.service.js';
import { AssignmentDto, ReasonDto, ResolutionDto } from './life.dto.js';
import { LifeService } from './life.service.js';
import { ShowsCase } from './shows-case.js';
import { VISIBLE_CASE } from './visible-cases.js';

/** From hand to hand and to its end. Every act answers with the case as it then is. */
@ApiTags('cases')
@Of(VISIBLE_CASE)
@ShowsCase()
@Controller('cases/:number')
export class LifeController {
  constructor(private readonly life: LifeService, private readonly holds: Holds) {}

  /** "me" claims the case; anyone else is given it. */
  @Post('assignment')
  @May('case.assign', 'case.claim')
  @HttpCode(200)
  async assign(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { personId, note }: AssignmentDto, @IfMatch() expected: number | null): Promise<string> {
    await (personId === 'me' ? this.life.claim(actor, number, expected) : this.life.assign(actor, number, personId, note ?? null, expected));
    return number;
  }

  @Post('resolution')
  @May('case.resolve')
  @HttpCode(200)
  async resolve(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { cause, summary, productDefect = false }: ResolutionDto, @IfMatch() expected: number | null): Promise<string> {
    await this.life.resolve(actor, number, { cause, summary, productDefect }, expected);
    return number;
  }

  /** Lets a case go that was held for want of hours (HRS-4): its clocks start now. */
  @Post('release')
  @May('case.release')
  @HttpCode(200)
  async release(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.holds.release(actor, number, reason, expected);
    return number;
  }

  @Post('reopening')
  @May('case.reopen')
  @HttpCode(200)
  async reopen(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.life.reopen(actor, number, reason, expected);
    return number;
  }

  @Post('closing')
  @May('case.close')
  @HttpCode(200)
  async close(@CurrentActor() actor: Actor, @Param('number') number: string, @IfMatch() expected: number | null): Promise<string> {
    await this.life.close(actor, number, expected);
    return number;
  }

  @Post('withdrawal')
  @May('case.withdraw')
  @HttpCode(200)
  async withdraw(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.life.withdraw(actor, number, reason, expected);
    return number;
  }

  /** The call was ours: the caller had not been verified (WHO-12). */
  @Post('confirmation')
  @May('case.confirm_caller')
  @HttpCode(200)
  async confirmCaller(@CurrentActor() actor: Actor, @Param('number') number: string, @IfMatch() expected: number | null): Promise<string> {
    await this.life.confirmCaller(actor, number, expected);
    return number;
  }

  /** A first response recorded by mistake: the clock runs on as if it had not been (CLK-1). */
  @Post('responses/retraction')
  @May('case.retract_response')
  @HttpCode(200)
  async retract(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.life.retractResponse(actor, number, reason, expected);
    return number;
  }
}
