import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from './access.guard.js';
import { InvitationsService } from './invitations.service.js';
import { AcceptInvitationDto } from './sign-in.dto.js';

@ApiTags('sign-in')
@Public()
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** Sets a password by an invitation; sign in with it then. */
  @Post('accept')
  @HttpCode(200)
  accept(@Body() { token, password }: AcceptInvitationDto): Promise<{ email: string }> {
    return this.invitations.accept(token, password);
  }
}
