import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { IfMatch, MayBeAbsent, Text } from '../platform/http/index.js';
import { CritsitManagers } from './critsit-managers.service.js';
import { EffortService, type EffortChange } from './effort.service.js';
import { ExecutivesService } from './executives.service.js';
import { PersonOrMe, ReasonDto } from './life.dto.js';
import { ManagerRequests } from './manager-requests.service.js';
import { ShowsCase } from './shows-case.js';
import { VISIBLE_CASE } from './visible-cases.js';

class NominationDto {
  @PersonOrMe('Who is to drive this case: a critsit manager; "me" takes it at once.') personId: string;
}

class EffortDto implements EffortChange {
  @ApiProperty({ enum: ['reduced', 'full'] }) @IsIn(['reduced', 'full']) to: 'reduced' | 'full';
  @Text(2_000) reason: string;
  @ApiPropertyOptional({ description: 'The obligation of the customer that was missed; needed to reduce (AEM-4).' }) @MayBeAbsent() @IsUUID() missedObligationId?: string;
}

/** What is done on critical cases beside the work itself. Every act answers with the case as it then is. */
@ApiTags('cases')
@Of(VISIBLE_CASE)
@ShowsCase()
@Controller('cases/:number')
export class CriticalController {
  constructor(private readonly critsit: CritsitManagers, private readonly executives: ExecutivesService, private readonly efforts: EffortService, private readonly managers: ManagerRequests) {}

  /** A nomination: the clock of AEM-1 stops when it is accepted (CLK-5). */
  @Post('critsit-manager')
  @May('case.nominate_critsit')
  @HttpCode(200)
  async nominate(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { personId }: NominationDto, @IfMatch() expected: number | null): Promise<string> {
    await this.critsit.name(actor, number, personId, expected);
    return number;
  }

  @Post('critsit-manager/acceptance')
  @May('case.accept_critsit')
  @HttpCode(200)
  async accept(@CurrentActor() actor: Actor, @Param('number') number: string, @IfMatch() expected: number | null): Promise<string> {
    await this.critsit.accept(actor, number, expected);
    return number;
  }

  /** The other side's executives are told: the customer's at the provider's request, the provider's at the customer's (AEM-3). */
  @Post('executive-notification')
  @May('case.notify_executives')
  @HttpCode(200)
  async notifyExecutives(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.executives.notify(actor, number, reason, expected);
    return number;
  }

  /** "I need a manager": the queue's lead is told at once, and whoever acknowledges that answers it (ESC-2). */
  @Post('manager-request')
  @May('case.ask_manager')
  @HttpCode(200)
  async requestManager(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.managers.request(actor, number, reason, expected);
    return number;
  }

  /** The customer's part is missing: the effort is reduced, the severity stays (AEM-4). */
  @Post('effort')
  @May('case.set_effort')
  @HttpCode(200)
  async setEffort(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() asked: EffortDto, @IfMatch() expected: number | null): Promise<string> {
    await this.efforts.set(actor, number, asked, expected);
    return number;
  }
}
