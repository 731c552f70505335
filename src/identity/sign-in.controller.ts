import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { Public } from './access.guard.js';
import { SignInDto } from './sign-in.dto.js';
import { carriedToken, giveSessionCookie, originOf } from './sign-in.http.js';
import { SignInService, type Started } from './sign-in.service.js';

@ApiTags('sign-in')
@Public()
@Controller('sign-in')
export class SignInController {
  constructor(private readonly signIns: SignInService, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  @Post()
  @HttpCode(200)
  async signIn(@Body() given: SignInDto, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Started> {
    const started = await this.signIns.signIn(given, originOf(request), carriedToken(request));
    giveSessionCookie(request, response, this.config, started.token);
    return started;
  }
}
