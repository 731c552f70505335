import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { TakesNoKey } from '../platform/http/index.js';
import { SESSION_COOKIE, SignedIn, tokenOf } from './access.guard.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sign-in')
@SignedIn()
@TakesNoKey()
@Controller('sign-out')
export class SignOutController {
  constructor(private readonly sessions: SessionsService) {}

  @Post()
  @HttpCode(200)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    const token = tokenOf(request.headers);
    if (token !== null) await this.sessions.end(token);
    response.clearCookie(SESSION_COOKIE);
    return {};
  }
}
