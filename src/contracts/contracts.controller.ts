import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor, deskAddress, invitationLink, May, Of } from '../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { TakesNoKey, type Page } from '../platform/http/index.js';
import { CallersService, type Caller, type FoundCaller } from './callers.service.js';
import { CallerSearchDto, ContactChangeDto, ContactDto, NotifiedDto, VerificationDto } from './contacts.dto.js';
import { ContactsService } from './contacts.service.js';
import { ContractViews } from './contract-views.service.js';
import { VISIBLE_WORK_ORDER } from './contracts.service.js';
import { AmendmentDto, DraftDto, EndDto, RenewalDto } from './work-orders.dto.js';
import { WorkOrdersService } from './work-orders.service.js';

const page = <Item>(items: Item[]): Page<Item> => ({ items, next: null });

/** What was bought, for where, until when. Every change gives the work order back as it then is. */
@ApiTags('contracts')
@Of(VISIBLE_WORK_ORDER)
@Controller('work-orders')
export class WorkOrdersController {
  constructor(private readonly unit: UnitOfWork, private readonly workOrders: WorkOrdersService, private readonly views: ContractViews) {}

  @Get()
  @May('contract.read')
  list(@CurrentActor() actor: Actor): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => page(await this.views.workOrders(work)));
  }

  @Post()
  @May('contract.change')
  draft(@CurrentActor() actor: Actor, @Body() asked: DraftDto): Promise<object> {
    return this.show(actor, async (work) => (await this.workOrders.draft(work, asked)).id);
  }

  @Get(':id')
  @May('contract.read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<object> {
    return this.unit.run(actor, (work) => this.views.workOrder(work, id));
  }

  @Get(':id/versions')
  @May('contract.read')
  versions(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => page(await this.views.versions(work, id)));
  }

  @Get(':id/record')
  @May('contract.read')
  record(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => page(await this.views.record(work, id)));
  }

  /** An amendment: the next version of the terms. */
  @Post(':id/versions')
  @May('contract.change')
  amend(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { basedOn, terms, why }: AmendmentDto): Promise<object> {
    return this.show(actor, async (work) => (await this.workOrders.amend(work, id, basedOn, terms, why)).id);
  }

  @Post(':id/activation')
  @May('contract.change')
  @HttpCode(200)
  activate(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<object> {
    return this.show(actor, async (work) => (await this.workOrders.activate(work, id)).id);
  }

  /** A draft of the term after this one. */
  @Post(':id/renewal')
  @May('contract.change')
  renew(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() asked: RenewalDto): Promise<object> {
    return this.show(actor, async (work) => (await this.workOrders.renew(work, id, asked)).id);
  }

  @Post(':id/end')
  @May('contract.change')
  @HttpCode(200)
  end(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { why }: EndDto): Promise<object> {
    return this.show(actor, async (work) => (await this.workOrders.end(work, id, why)).id);
  }

  /** Shown by the desk: who hands a work order over sees it this once more. */
  private show(actor: Actor, act: (work: Work) => Promise<string>): Promise<object> {
    return this.unit.run(actor, async (work) => {
      const id = await act(work);
      return this.views.workOrder({ ...work, actor: THE_DESK }, id);
    });
  }
}

/** The contact list of a work order (`WHO-2`, `WHO-3`). */
@ApiTags('contacts')
@Of(VISIBLE_WORK_ORDER)
@Controller('work-orders/:id')
export class ContactsController {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly contacts: ContactsService,
    private readonly views: ContractViews,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  @Post('contacts')
  @May('contact.change')
  add(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { allowOver, ...contact }: ContactDto): Promise<object> {
    return this.show(actor, id, (work) => this.contacts.add(work, id, contact, allowOver ?? null));
  }

  @Patch('contacts/:contactId')
  @May('contact.change')
  change(
    @CurrentActor() actor: Actor, @Param('id') id: string, @Param('contactId', ParseUUIDPipe) contactId: string, @Body() { allowOver, ...change }: ContactChangeDto,
  ): Promise<object> {
    return this.show(actor, id, (work) => this.contacts.change(work, id, contactId, change, allowOver ?? null));
  }

  @Delete('contacts/:contactId')
  @May('contact.change')
  remove(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('contactId', ParseUUIDPipe) contactId: string): Promise<object> {
    return this.show(actor, id, (work) => this.contacts.remove(work, id, contactId));
  }

  /** A link, shown this once, by which the contact sets a password. */
  @Post('contacts/:contactId/invitation')
  @May('contact.change')
  @TakesNoKey()
  async invite(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('contactId', ParseUUIDPipe) contactId: string, @Req() request: Request): Promise<object> {
    const invitation = await this.unit.run(actor, (work) => this.contacts.invite(work, id, contactId));
    return { ...invitation, link: invitationLink(deskAddress(request, this.config), invitation.token) };
  }

  /** Whom to tell: change control, management, executives. */
  @Post('notified')
  @May('contact.change')
  addNotified(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() given: NotifiedDto): Promise<object> {
    return this.show(actor, id, (work) => this.contacts.addNotified(work, id, { ...given, phone: given.phone ?? null }));
  }

  @Delete('notified/:notifiedId')
  @May('contact.change')
  removeNotified(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('notifiedId', ParseUUIDPipe) notifiedId: string): Promise<object> {
    return this.show(actor, id, (work) => this.contacts.removeNotified(work, id, notifiedId));
  }

  private show(actor: Actor, id: string, act: (work: Work) => Promise<unknown>): Promise<object> {
    return this.unit.run(actor, async (work) => {
      await act(work);
      return this.views.workOrder(work, id);
    });
  }
}

/** Who may be on the phone (`WHO-12`). */
@ApiTags('contacts')
@Controller('callers')
export class CallerSearchController {
  constructor(private readonly callers: CallersService) {}

  /** Found is not verified: a PIN or a call back does that. */
  @Get()
  @May('caller.find')
  async find(@CurrentActor() actor: Actor, @Query() { q }: CallerSearchDto): Promise<Page<FoundCaller>> {
    return page(await this.callers.find(actor, q));
  }
}

/** Who is on the phone (`WHO-12`). Every guess counts, so none is answered from memory. */
@ApiTags('contacts')
@Controller('caller-verifications')
export class CallersController {
  constructor(private readonly callers: CallersService) {}

  @Post()
  @May('caller.verify')
  @TakesNoKey()
  @HttpCode(200)
  verify(@CurrentActor() actor: Actor, @Body() { accountId, pin }: VerificationDto): Promise<Caller> {
    return this.callers.verify(actor, accountId, pin);
  }
}
