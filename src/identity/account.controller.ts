import { Body, Controller, Delete, Get, HttpCode, Ip, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../platform/http/index.js';
import { CurrentPerson, CurrentSignIn } from './access.guard.js';
import { CodeDto, LanguageDto, NewTokenDto, PasswordChangeDto, WithPasswordDto } from './account.dto.js';
import { AccountService, type Account } from './account.service.js';
import type { Person } from './person.entity.js';
import { SessionList, type SessionView } from './session-list.service.js';
import type { SignIn } from './sessions.service.js';
import { InPerson } from './sign-in.http.js';
import { TokensService, type TokenView } from './tokens.service.js';

/** One's own account: password, second factor, sessions, tokens for programs. */
@ApiTags('account')
@InPerson()
@Controller()
export class AccountController {
  constructor(private readonly accounts: AccountService, private readonly sessions: SessionList, private readonly tokens: TokensService) {}

  @Get('account')
  account(@CurrentPerson() person: Person): Promise<Account> {
    return this.accounts.account(person);
  }

  /** What one reads: pages, mails, messages. */
  @Put('account/language')
  @HttpCode(204)
  speak(@CurrentPerson() person: Person, @Body() { language }: LanguageDto): Promise<void> {
    return this.accounts.speak(person, language);
  }

  /** Ends every other session of the account. */
  @Post('account/password')
  @HttpCode(204)
  changePassword(@CurrentSignIn() signIn: SignIn, @Body() { current, next }: PasswordChangeDto, @Ip() address: string): Promise<void> {
    return this.accounts.changePassword(signIn, current, next, address);
  }

  /** A new secret for an authenticator app; in force once a code of it is confirmed. */
  @Post('account/second-factor')
  @HttpCode(200)
  offer(@CurrentPerson() person: Person, @Body() { password }: WithPasswordDto, @Ip() address: string): Promise<object> {
    return this.accounts.offer(person, password, address);
  }

  /** Puts the second factor in force and gives recovery codes, shown this once. */
  @Post('account/second-factor/confirmation')
  @HttpCode(200)
  confirm(@CurrentPerson() person: Person, @Body() { code }: CodeDto): Promise<object> {
    return this.accounts.confirmOffer(person, code);
  }

  @Post('account/second-factor/removal')
  @HttpCode(204)
  remove(@CurrentPerson() person: Person, @Body() { password }: WithPasswordDto, @Ip() address: string): Promise<void> {
    return this.accounts.removeSecondFactor(person, password, address);
  }

  @Get('sessions')
  async listSessions(@CurrentSignIn() signIn: SignIn): Promise<Page<SessionView>> {
    return { items: await this.sessions.list(signIn), next: null };
  }

  /** Signs out everywhere else. */
  @Delete('sessions')
  @HttpCode(204)
  endOthers(@CurrentSignIn() signIn: SignIn): Promise<void> {
    return this.sessions.endOthers(signIn);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  endOne(@CurrentPerson() { id: personId }: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.endOne(personId, id);
  }

  @Get('tokens')
  async listTokens(@CurrentPerson() { id }: Person): Promise<Page<TokenView>> {
    return { items: await this.tokens.list(id), next: null };
  }

  /** The answer holds the token, this once. */
  @Post('tokens')
  @HttpCode(201)
  createToken(@CurrentPerson() person: Person, @Body() asked: NewTokenDto): Promise<TokenView & { token: string }> {
    return this.tokens.create(person, asked);
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  revokeToken(@CurrentPerson() person: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.tokens.revoke(person, id);
  }
}
