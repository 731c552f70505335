import { Body, Controller, Get, HttpCode, Inject, Injectable, Post, Query, Res, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { Request, Response } from 'express';
import { Sweep } from '../escalations/index.js';
import { HoursSweep } from '../hours/index.js';
import { Person, Public, SESSION_COOKIE, SessionsService } from '../identity/index.js';
import { NotificationsService } from '../notifications/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { iso, notFound } from '../platform/http/index.js';

const CAST = ['csm', 'contact', 'information', 'intake', 'engineer', 'lead', 'critsit', 'sdm', 'admin', 'other-csm'] as const;
const TEN_YEARS = 10 * 366 * 24 * 60;

class SignInAsDto {
  @ApiProperty({ enum: CAST }) @IsIn(CAST) as: (typeof CAST)[number];
}

class AdvanceDto {
  @ApiProperty({ minimum: 0, description: 'Forward only: what was promised cannot be un-happened.' })
  @IsInt({ message: 'Give whole minutes.' }) @Min(0, { message: 'The desk\'s time moves forward only.' }) @Max(TEN_YEARS) advanceMinutes: number;
}

class OutboxDto {
  @IsOptional() @Matches(/^\d{1,15}$/, { message: 'Give the seq of the last message you have.' }) since?: string;
}

/** The demonstration is for this machine only: no sign-in is asked for, so nobody else may reach it. */
@Injectable()
class LoopbackGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const address = context.switchToHttp().getRequest<Request>().socket.remoteAddress ?? '';
    if (/^(::ffff:)?127\.|^::1$/.test(address)) return true;
    throw notFound('page');
  }
}

@ApiTags('demonstration')
@Public()
@UseGuards(LoopbackGuard)
@Controller('demo')
export class DemoController {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly sessions: SessionsService,
    private readonly notifications: NotificationsService,
    private readonly sweep: Sweep,
    private readonly hours: HoursSweep,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Body() { as }: SignInAsDto, @Res({ passthrough: true }) response: Response): Promise<object> {
    const person = await this.unit.run(THE_DESK, ({ tx }) =>
      tx.createQueryBuilder(Person, 'person').where('person.email LIKE :email', { email: `${as}@%` }).getOne());
    if (!person) throw notFound('demonstration person');
    const token = await this.sessions.start(person.id);
    response.cookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/' });
    const { id, name, side, roles, timeZone } = person;
    return { token, person: { id, name, side, roles, timeZone } };
  }

  /** Moves the desk's time forward; what has become due is done at once, jump or not. */
  @Post('clock')
  @HttpCode(200)
  async moveClock(@Body() { advanceMinutes }: AdvanceDto): Promise<{ now: string }> {
    const now = await this.unit.run(THE_DESK, async ({ tx }) => {
      const [before] = await tx.query<{ now: Date }[]>('SELECT desk_now() AS now');
      await tx.query(`UPDATE desk_clock SET ahead = ahead + make_interval(mins => $1), moved = moved OR $1 > 0`, [advanceMinutes]);
      const [row] = await tx.query<{ now: Date }[]>('SELECT desk_now() AS now');
      await tx.query('INSERT INTO clock_jump (from_at, to_at) VALUES ($1, $2)', [before!.now, row!.now]);
      return row!.now;
    });
    this.sweep.poke();
    this.hours.poke();
    return { now: iso(now.getTime()) };
  }

  /** What was sent, or without a mail server would have been. */
  @Get('outbox')
  outbox(@Query() { since }: OutboxDto): Promise<object[]> {
    return this.unit.run(THE_DESK, async (work) => {
      const deliveries = await this.notifications.since(work, Number(since ?? 0));
      return deliveries.map((delivery) => ({
        seq: Number(delivery.seq), at: iso(delivery.createdAt), channel: delivery.channel, to: delivery.address, subject: delivery.subject,
        caseNumber: delivery.reference, reason: delivery.reason, body: delivery.body, state: delivery.state, byMailServer: this.config.smtpUrl !== null,
      }));
    });
  }
}
