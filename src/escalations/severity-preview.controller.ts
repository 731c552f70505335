import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SeverityPreviewDto, VISIBLE_CASE } from '../cases/index.js';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { SeverityPreviewService, type SeverityPreview } from './severity-preview.service.js';

@ApiTags('cases')
@Of(VISIBLE_CASE)
@Controller('cases/:number/severity/preview')
export class SeverityPreviewController {
  constructor(private readonly previews: SeverityPreviewService) {}

  /** What a change would do: deadlines, what fires at once, who is told. Nothing is changed. */
  @Post()
  @May('case.set_severity', 'case.request_severity')
  @HttpCode(200)
  preview(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { to }: SeverityPreviewDto): Promise<SeverityPreview> {
    return this.previews.preview(actor, number, to);
  }
}
