import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { CurrentActor, May, Of } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { CsvFile, malformed, MayBeAbsent, OptionalText, TakesNoKey, type Page } from '../platform/http/index.js';
import { Replays, type AskedPolicy } from './replays.service.js';
import { ReplayViews, type ReplayRow, type ReplayView } from './replay-views.service.js';
import { VISIBLE_REPLAY } from './visible-replays.js';

const MEGABYTES = 64;
const LAST_VERSION = 2_147_483_647;

class NewReplayQuery {
  @ApiPropertyOptional({ description: 'What the file is called.' })
  @OptionalText(200) name?: string;
  @ApiPropertyOptional({ description: 'By whose host location, hours and holidays; the first of your work orders, where nothing is said.' })
  @MayBeAbsent() @IsUUID() workOrderId?: string;
  @ApiPropertyOptional({ description: 'The policy, by its id; the one in force for the work order, where nothing is said.' })
  @MayBeAbsent() @IsUUID() policyId?: string;
  @ApiPropertyOptional({ description: 'Its last version, where nothing is said.' })
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(LAST_VERSION) version?: number;
  @ApiPropertyOptional({ description: 'Another policy, or another version, to be compared with it.' })
  @MayBeAbsent() @IsUUID() otherPolicyId?: string;
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(LAST_VERSION) otherVersion?: number;
}

class ReplaysQuery {
  @MayBeAbsent() @OptionalText(400) cursor?: string;
  @MayBeAbsent() @OptionalText(20) limit?: string;
}

/** Incident logs replayed: what the desk's promises and policies would have made of them. */
@ApiTags('replays')
@Controller('replays')
export class ReplaysController {
  constructor(private readonly unit: UnitOfWork, private readonly replays: Replays, private readonly views: ReplayViews) {}

  /** Takes a ServiceNow incident log as its body, and answers at once; how it goes on is heard in the room `replay:{id}`. */
  @Post()
  @May('replay.run')
  @TakesNoKey()
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  ask(@CurrentActor() actor: Actor, @Query() asked: NewReplayQuery, @CsvFile(MEGABYTES) file: Buffer): Promise<ReplayView> {
    const policies = [policyIn(asked.policyId, asked.version, 'version')];
    if (asked.otherPolicyId !== undefined || asked.otherVersion !== undefined) policies.push(policyIn(asked.otherPolicyId, asked.otherVersion, 'otherVersion'));
    return this.unit.run(actor, async (work) => {
      const id = await this.replays.ask(work, { fileName: asked.name ?? 'incident-log.csv', file, workOrderId: asked.workOrderId ?? null, policies });
      return this.views.one(work, id);
    });
  }

  @Get()
  @May('replay.read')
  list(@CurrentActor() actor: Actor, @Query() asked: ReplaysQuery): Promise<Page<ReplayRow>> {
    return this.unit.run(actor, (work) => this.views.list(work, asked));
  }

  /** How far it has come; once it is done, the verdict under each policy. */
  @Get(':id')
  @May('replay.read')
  @Of(VISIBLE_REPLAY)
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ReplayView> {
    return this.unit.run(actor, (work) => this.views.one(work, id));
  }

  @Delete(':id')
  @May('replay.run')
  @Of(VISIBLE_REPLAY)
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.unit.run(actor, (work) => this.replays.remove(work, id));
  }
}

function policyIn(id: string | undefined, version: number | undefined, field: string): AskedPolicy | null {
  if (id !== undefined) return { id, version: version ?? null, field };
  if (version !== undefined) throw malformed([{ field, message: 'Say of which policy, too.' }]);
  return null;
}
