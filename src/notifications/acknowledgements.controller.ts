import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../identity/index.js';
import { isoOrNull, Problem } from '../platform/http/index.js';
import { AcknowledgementsService, type Acknowledgeable } from './acknowledgements.service.js';
import { acknowledgePage, gonePage } from './rules/index.js';

/**
 * Where the link in a message leads, without a sign-in: the token in it is the right to acknowledge. A page with one button for
 * people, JSON for programs. Looking acknowledges nothing: programs that scan mail open every link.
 */
@ApiTags('escalations')
@Public()
@Controller('acknowledgements/:token')
export class AcknowledgementsController {
  constructor(private readonly acknowledgements: AcknowledgementsService) {}

  @Get()
  look(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return answer(request, response, () => this.acknowledgements.look(token));
  }

  @Post()
  acknowledge(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return answer(request, response, () => this.acknowledgements.acknowledge(token));
  }
}

async function answer(request: Request, response: Response, find: () => Promise<Acknowledgeable>): Promise<void> {
  response.setHeader('X-Robots-Tag', 'noindex');
  const page = request.accepts(['json', 'html']) === 'html';
  try {
    const { notice, person } = await find();
    const { words: { subject }, acknowledgedBy, acknowledgedAt, reference } = notice;
    response.status(200);
    if (page) response.type('html').send(acknowledgePage(notice, person));
    else response.json({ subject, reference, acknowledgedBy, acknowledgedAt: isoOrNull(acknowledgedAt) });
  } catch (problem) {
    if (!page || !(problem instanceof Problem)) throw problem;
    const language = request.acceptsLanguages('en', 'ru', 'kk') || 'en';
    response.status(problem.details.status).type('html').send(gonePage(language));
  }
}
