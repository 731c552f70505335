import { Controller, createParamDecorator, Get, Header, HttpCode, Post, Query, Res, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Request, Response } from 'express';
import { CurrentActor, May } from '../../identity/index.js';
import type { Actor } from '../../platform/database/index.js';
import { CsvFile, MayBeAbsent, TakesNoKey } from '../../platform/http/index.js';
import { ImportService, type ImportReport } from './import.service.js';
import { KINDS, type Kind } from './sheet.js';

const MEGABYTES = 5;

class ImportQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Answers what the import would do, and changes nothing.' })
  @MayBeAbsent() @IsIn(['true', 'false'], { message: 'Give true or false.' }) dryRun: 'true' | 'false' = 'false';
}

/** The last part of the route's path. Each kind is a route of its own, so that whoever walks the routes meets each. */
const OfKind = createParamDecorator((_: unknown, context: ExecutionContext): Kind =>
  (context.switchToHttp().getRequest<Request>().route as { path: string }).path.split('/').at(-1) as Kind);

/** Contracts and calendars as CSV files: taken in, and given out again as they came. */
@ApiTags('import and export')
@Controller()
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  /** All of the file or nothing: every line that cannot be taken in is named in `faults`, with its column and rule. */
  @Post(KINDS.map((kind) => `imports/${kind}`))
  @May('import')
  @TakesNoKey()
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  take(@CurrentActor() actor: Actor, @OfKind() kind: Kind, @Query() { dryRun }: ImportQuery, @CsvFile(MEGABYTES) file: Buffer): Promise<ImportReport> {
    return this.imports.take(actor, kind, file, dryRun === 'true');
  }

  /** What the asker can see, in the columns that an import takes. */
  @Get(KINDS.map((kind) => `exports/${kind}`))
  @May('export')
  @ApiProduces('text/csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  give(@CurrentActor() actor: Actor, @OfKind() kind: Kind, @Res({ passthrough: true }) response: Response): Promise<string> {
    response.attachment(`${kind}.csv`);
    return this.imports.give(actor, kind);
  }
}
