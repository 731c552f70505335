import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { TakesNoKey, type Page } from '../platform/http/index.js';
import type { Outcome } from './webhook-outcomes.js';
import { WebhookDto } from './webhooks.dto.js';
import { WebhooksService, type WebhookView } from './webhooks.service.js';

/** Signed as Standard Webhooks says, retried for three days; an administrator's hear the desk, a customer support manager's their own customer. */
@ApiTags('webhooks')
@May('webhook.keep')
@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page<WebhookView & Outcome>> {
    return { items: await this.webhooks.list(actor), next: null };
  }

  /** The answer holds the secret, this once. */
  @Post()
  @TakesNoKey()
  @HttpCode(201)
  create(@CurrentActor() actor: Actor, @Body() given: WebhookDto): Promise<WebhookView & { secret: string }> {
    return this.webhooks.create(actor, given);
  }

  @Put(':id')
  change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() given: WebhookDto): Promise<WebhookView> {
    return this.webhooks.change(actor, id, given);
  }

  @Post(':id/rotation')
  @TakesNoKey()
  @HttpCode(200)
  rotate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<{ secret: string; oldUntil: string }> {
    return this.webhooks.rotate(actor, id);
  }

  @Post(':id/test')
  @HttpCode(202)
  test(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<{ id: string }> {
    return this.webhooks.test(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.webhooks.remove(actor, id);
  }
}
