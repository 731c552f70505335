import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor, May, Of, type Target } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { readLimit, type Page } from '../platform/http/index.js';
import { canSeeBreach } from './breach-list.sql.js';
import { BreachReviews } from './breach-reviews.service.js';
import { BreachesService, type BreachView } from './breaches.service.js';
import { breachesCsv } from './delivery-files.js';
import { BreachesQuery, BreachReviewDto } from './delivery.dto.js';
import { PostMortems, type PostMortem } from './post-mortem.service.js';

/** The missed promise that a route's `:clockId` names. */
const VISIBLE_BREACH: Target = {
  name: 'missed promise',
  visible: canSeeBreach,
};

/** Missed promises, of the cases that the asker sees (`WHO-5`). */
@ApiTags('delivery')
@Controller('delivery/breaches')
export class BreachesController {
  constructor(private readonly unit: UnitOfWork, private readonly breaches: BreachesService, private readonly postMortems: PostMortems, private readonly reviews: BreachReviews) {}

  /** Of the last 31 days where nothing is said, what was due last first. */
  @Get()
  @May('delivery.watch')
  @ApiProduces('application/json', 'text/csv')
  list(@CurrentActor() actor: Actor, @Query() { format, cursor, limit, ...asked }: BreachesQuery, @Res({ passthrough: true }) response: Response): Promise<Page<BreachView> | string> {
    return this.unit.run(actor, async (work) => {
      if (format === 'json') return this.breaches.list(work, asked, cursor, readLimit(limit));
      const all = await this.breaches.all(work, asked);
      response.attachment('breaches.csv').type('text/csv; charset=utf-8');
      return breachesCsv(all);
    });
  }

  /** How it came about, filled in from the record. */
  @Get(':clockId')
  @May('delivery.watch')
  @Of(VISIBLE_BREACH)
  one(@CurrentActor() actor: Actor, @Param('clockId') clockId: string): Promise<PostMortem> {
    return this.unit.run(actor, (work) => this.postMortems.of(work, clockId));
  }

  /** Why it was missed. Versions stay; one that was written meanwhile refuses it. */
  @Post(':clockId/reviews')
  @May('breach.review')
  @Of(VISIBLE_BREACH)
  review(@CurrentActor() actor: Actor, @Param('clockId') clockId: string, @Body() written: BreachReviewDto): Promise<PostMortem> {
    return this.unit.run(actor, async (work) => {
      await this.reviews.write(work, clockId, written);
      return this.postMortems.of(work, clockId);
    });
  }
}
