import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { CurrentActor, May } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { OptionalText } from '../platform/http/index.js';
import { CHANNELS, SEVERITIES, type Channel, type Severity } from '../severity/index.js';
import { EntitlementService, type EntitlementQuestion } from './entitlement.service.js';

class EntitlementQuestionDto implements EntitlementQuestion {
  @ApiProperty() @IsUUID() contactId: string;
  @ApiProperty() @IsUUID() locationId: string;
  @ApiProperty() @IsUUID() productId: string;
  @ApiProperty({ enum: SEVERITIES }) @IsIn(SEVERITIES) severity: Severity;
  @ApiProperty({ enum: CHANNELS }) @IsIn(CHANNELS) channel: Channel;
  @OptionalText(50_000) description?: string;
  @OptionalText(300) endCustomer?: string;
  @ApiPropertyOptional({ example: 'en' }) @OptionalText(35) language?: string;
}

/** May this be opened, and what would it be promised? */
@ApiTags('contracts')
@Controller('entitlement-checks')
export class EntitlementController {
  constructor(private readonly unit: UnitOfWork, private readonly entitlement: EntitlementService) {}

  @Post()
  @May('entitlement.check')
  @HttpCode(200)
  check(@CurrentActor() actor: Actor, @Body() asked: EntitlementQuestionDto): Promise<object> {
    return this.unit.run(actor, (work) => this.entitlement.answer(work, asked));
  }
}
