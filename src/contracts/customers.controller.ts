import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsUrl, Matches } from 'class-validator';
import { localDate } from '../calendar/rules/index.js';
import { CurrentActor, May } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { EachObject, MayBeAbsent, Name, type Page } from '../platform/http/index.js';
import { ContractViews } from './contract-views.service.js';
import { CustomersService } from './customers.service.js';
import { PHASES, type Phase, type PhaseStart } from './rules/index.js';
import { AgreementDto, CustomerDto } from './work-orders.dto.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

class PhaseDto implements PhaseStart {
  @ApiProperty({ enum: PHASES }) @IsIn(PHASES) phase: Phase;
  @ApiProperty({ example: '2026-01-01' }) @Matches(DATE, { message: 'Give a date like 2026-11-24.' }) startsOn: string;
}

class ProductDto {
  @Name() name: string;
  @ApiProperty() @IsBoolean() onlineService: boolean;
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() azureComponent: boolean = false;
  @ApiPropertyOptional({ description: 'Covered by Rapid Response (RR-1, RR-2).' }) @MayBeAbsent() @IsBoolean() rapidResponse: boolean = false;
  @ApiPropertyOptional({ type: String }) @IsOptional() @IsUrl({ require_tld: false, protocols: ['https'] }) portalUrl: string | null = null;
  @ApiProperty({ type: [PhaseDto] }) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @EachObject() @Type(() => PhaseDto) phases: PhaseDto[];
}

class RenewalLimitDto {
  @ApiProperty({ enum: ['commercial', 'public'] }) @IsIn(['commercial', 'public']) sector: 'commercial' | 'public';
  @ApiPropertyOptional({ description: 'No renewals from this day on (AGR-1); none: renewals are open.' })
  @IsOptional() @Matches(DATE, { message: 'Give a date like 2026-11-24.' }) notFrom: string | null = null;
}

@ApiTags('contracts')
@Controller()
export class CustomersController {
  constructor(private readonly unit: UnitOfWork, private readonly customers: CustomersService, private readonly views: ContractViews) {}

  @Get('customers')
  @May('contract.read')
  list(@CurrentActor() actor: Actor): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.customers(work), next: null }));
  }

  @Post('customers')
  @May('contract.change')
  add(@CurrentActor() actor: Actor, @Body() { name }: CustomerDto): Promise<object> {
    return this.unit.run(actor, (work) => this.customers.customer(work, name));
  }

  @Post('customers/:customerId/agreements')
  @May('contract.change')
  agree(@CurrentActor() actor: Actor, @Param('customerId', ParseUUIDPipe) customerId: string, @Body() given: AgreementDto): Promise<object> {
    return this.unit.run(actor, (work) => this.customers.agreement(work, customerId, given));
  }

  /** Whom a change of a calendar concerns: the locations that run on it. */
  @Get('calendar-uses')
  @May('calendar.read')
  calendarUses(@CurrentActor() actor: Actor): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.calendarUses(work), next: null }));
  }

  @Put('renewal-limits')
  @May('contract.change')
  limit(@CurrentActor() actor: Actor, @Body() { sector, notFrom }: RenewalLimitDto): Promise<object> {
    return this.unit.run(actor, (work) => this.customers.limitRenewals(work, sector, notFrom));
  }

  /** In the phase of their support that they are in today (UTC); the day at the host decides for a case (`WHO-4`). */
  @Get('products')
  @May('product.read')
  products(@CurrentActor() actor: Actor): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.products(work, localDate(work.now, 'UTC')), next: null }));
  }

  @Post('products')
  @May('product.change')
  addProduct(@CurrentActor() actor: Actor, @Body() given: ProductDto): Promise<object> {
    return this.unit.run(actor, (work) => this.customers.keepProduct(work, null, given));
  }

  @Put('products/:productId')
  @May('product.change')
  changeProduct(@CurrentActor() actor: Actor, @Param('productId', ParseUUIDPipe) productId: string, @Body() given: ProductDto): Promise<object> {
    return this.unit.run(actor, (work) => this.customers.keepProduct(work, productId, given));
  }
}
