import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../platform/http/index.js';
import { CurrentPerson, SignedIn } from './access.guard.js';
import type { Person } from './person.entity.js';
import { SavedViewDto } from './saved-views.dto.js';
import { SavedViews, type SavedViewView } from './saved-views.service.js';
import { InPerson } from './sign-in.http.js';

/** One's own views of the list of cases. */
@ApiTags('account')
@Controller('me/views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @SignedIn()
  async list(@CurrentPerson() { id }: Person): Promise<Page<SavedViewView>> {
    return { items: await this.views.list(id), next: null };
  }

  /** At most 20, each by a name of its own. */
  @Post()
  @InPerson()
  save(@CurrentPerson() { id }: Person, @Body() asked: SavedViewDto): Promise<SavedViewView> {
    return this.views.save(id, asked);
  }

  @Delete(':viewId')
  @InPerson()
  @HttpCode(204)
  forget(@CurrentPerson() { id: personId }: Person, @Param('viewId', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.forget(personId, id);
  }
}
