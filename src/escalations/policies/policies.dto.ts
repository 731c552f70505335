import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { INSTANT, INSTANT_MESSAGE, Name, Text } from '../../platform/http/index.js';
import { SEVERITIES, type Severity } from '../../severity/index.js';

/** The content itself is read by `readPolicy` (`ESC-1`), which names each field. */
export class NewPolicyDto {
  @Name() name: string;
  @ApiPropertyOptional({ description: 'The queue it is for; or a work order.' }) @IsOptional() @IsUUID() queueId?: string | null;
  @ApiPropertyOptional() @IsOptional() @IsUUID() workOrderId?: string | null;
  @ApiProperty({ description: 'For each kind of clock and severity, the steps in their order.' }) @IsObject() content: object;
}

export class PolicyVersionDto {
  @ApiProperty({ description: 'The version this change was made on; refused when another came in between.' }) @IsInt() @Min(1) @Max(2_147_483_647) basedOn: number;
  @IsObject() @ApiProperty() content: object;
  @ApiProperty({ description: 'Why, for those who ask later.' }) @Text(500) why: string;
}

export class DryRunDto {
  @ApiProperty() @IsUUID() workOrderId: string;
  @ApiProperty({ enum: SEVERITIES }) @IsIn(SEVERITIES) severity: Severity;
  @ApiPropertyOptional() @IsOptional() @IsUUID() productId?: string | null;
  @ApiPropertyOptional({ description: 'Left out: the queue that the routing rules name.' }) @IsOptional() @IsUUID() queueId?: string | null;
  @ApiProperty() @IsISO8601({ strict: true }, { message: INSTANT_MESSAGE }) @Matches(INSTANT, { message: INSTANT_MESSAGE }) openedAt: string;
  @ApiPropertyOptional({ description: 'A policy that is not saved yet, in the place of the one in force.' }) @IsOptional() @IsObject() content?: object | null;
}
