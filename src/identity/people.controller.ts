import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { decodeCursor, encodeCursor, notFound, readLimit, TakesNoKey, type Page } from '../platform/http/index.js';
import { CurrentActor, May, SignedIn } from './access.guard.js';
import { Delegations } from './delegations.service.js';
import { invitationLink, type NewInvitation } from './invitations.service.js';
import { PEOPLE, personView, type PersonRow } from './people-list.sql.js';
import { DelegationDto, NewPersonDto, PeopleListDto, PersonChangeDto } from './people.dto.js';
import { PeopleService } from './people.service.js';
import { mayDo } from './rules/index.js';
import { deskAddress } from './sign-in.http.js';

/** The provider's people (`WHO-5`). Customers' people come with their contracts. */
@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly people: PeopleService,
    private readonly delegations: Delegations,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  @Get()
  @May('people.read')
  list(@CurrentActor() actor: Actor, @Query() { cursor, limit }: PeopleListDto): Promise<Page<object>> {
    const after = decodeCursor(cursor, 2);
    const size = readLimit(limit);
    return this.unit.run(actor, async (work) => {
      const rows = await work.tx.query<PersonRow[]>(
        `${PEOPLE} AND ($1::text IS NULL OR (p.name, p.id::text) > ($1, $2)) ORDER BY p.name, p.id::text LIMIT $3`, [after?.[0] ?? null, after?.[1] ?? null, size + 1]);
      const last = rows[size - 1];
      return { items: rows.slice(0, size).map((row) => this.view(work, row)), next: rows.length > size && last ? encodeCursor([last.name, last.id]) : null };
    });
  }

  /** The answer holds the link by which they set a password, this once: pass it on. */
  @Post()
  @May('people.change')
  @TakesNoKey()
  create(@CurrentActor() actor: Actor, @Body() { timeZone = 'UTC', language = 'en', ...given }: NewPersonDto, @Req() request: Request): Promise<object> {
    return this.unit.run(actor, async (work) => {
      const { id, invitation } = await this.people.create(work, { ...given, timeZone, language });
      return { person: await this.one(work, id), invitation: this.withLink(request, invitation) };
    });
  }

  @Patch(':id')
  @May('people.change')
  change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() change: PersonChangeDto): Promise<object> {
    return this.unit.run(actor, async (work) => {
      await this.people.change(work, id, change);
      return this.one(work, id);
    });
  }

  /** A new link, for who has none or forgot their password. */
  @Post(':id/invitations')
  @May('people.change')
  @TakesNoKey()
  invite(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Req() request: Request): Promise<object> {
    return this.unit.run(actor, async (work) => this.withLink(request, await this.people.invite(work, id)));
  }

  /** Who changed what of somebody's account, the latest first. */
  @Get(':id/record')
  @May('people.change')
  record(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.unit.run(actor, async (work) => ({ items: await this.people.record(work, id), next: null }));
  }

  /** By an administrator, or by those who are going away themselves. */
  @Put(':id/delegation')
  @SignedIn()
  delegate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { delegateId, from, until }: DelegationDto): Promise<object> {
    return this.unit.run(actor, async (work) => {
      await this.delegations.put(work, id, { delegateId, startsAt: Date.parse(from), endsAt: Date.parse(until) });
      return this.one(work, id);
    });
  }

  @Delete(':id/delegation')
  @SignedIn()
  @HttpCode(204)
  endDelegation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.unit.run(actor, (work) => this.delegations.end(work, id));
  }

  private async one(work: Work, id: string): Promise<object> {
    const [row] = await work.tx.query<PersonRow[]>(`${PEOPLE} AND p.id = $1`, [id]);
    if (!row) throw notFound('person');
    return this.view(work, row);
  }

  private view({ actor, now }: Work, row: PersonRow): object {
    return personView(row, now, actor.side !== 'desk' && mayDo('people.change', actor.roles, actor.scopes));
  }

  private withLink(request: Request, invitation: NewInvitation): object {
    return { ...invitation, link: invitationLink(deskAddress(request, this.config), invitation.token) };
  }
}
