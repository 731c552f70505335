import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { FinishedBy, Name, Text, type Page } from '../platform/http/index.js';
import { OutagesService } from './outages.service.js';

class OutageDto {
  @Name() title: string;
  @Text(50_000) description: string;
}

class OutageCaseDto {
  @Text(40) number: string;
}

class OutageMessageDto {
  @Text(50_000) body: string;
}

/** Problems of the provider's that many customers have. The provider's own: no customer ever sees one. */
@ApiTags('outages')
@Controller('outages')
export class OutagesController {
  constructor(private readonly outages: OutagesService) {}

  @Get()
  @May('outage.read')
  async list(@CurrentActor() actor: Actor): Promise<Page<object>> {
    return { items: await this.outages.list(actor), next: null };
  }

  @Get(':id')
  @May('outage.read')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.outages.one(actor, id);
  }

  @Post()
  @May('outage.run')
  async open(@CurrentActor() actor: Actor, @Body() asked: OutageDto): Promise<object> {
    return this.outages.one(actor, await this.outages.open(actor, asked));
  }

  @Post(':id/cases')
  @May('outage.run')
  async add(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { number }: OutageCaseDto): Promise<object> {
    await this.outages.add(actor, id, number);
    return this.outages.one(actor, id);
  }

  /** One message on every open case; what it did not reach is said, with why. */
  @Post(':id/messages')
  @May('outage.run')
  @HttpCode(200)
  @FinishedBy(OutagesService)
  tell(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { body }: OutageMessageDto): Promise<string> {
    return this.outages.say(actor, id, body);
  }
}
