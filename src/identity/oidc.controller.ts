import { Controller, Get, Inject, Logger, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { notFound } from '../platform/http/index.js';
import { Public } from './access.guard.js';
import { OidcClient, type Flow, type Vouched } from './oidc-client.js';
import { OidcSignIn, type Stranger } from './oidc-sign-in.service.js';
import { OidcStartDto } from './sign-in.dto.js';
import { carriedToken, cookieOptions, deskAddress, giveSessionCookie, originOf } from './sign-in.http.js';
import { SignInService } from './sign-in.service.js';

const FLOW_COOKIE = 'desk_oidc';
const PATH = '/api/v1/sign-in/oidc';
const TEN_MINUTES_MS = 600_000;

type Carried = Flow & { to: string };

/** What the sign-in page explains: a reason of these, as `?problem=`. */
type Trouble = Stranger | 'unavailable' | 'failed';

/** Signing in by the identity provider: there, and back. Answers browsers, so with pages to go to. */
@ApiExcludeController()
@Public()
@Controller('sign-in/oidc')
export class OidcController {
  private readonly log = new Logger(OidcController.name);

  constructor(
    private readonly provider: OidcClient,
    private readonly people: OidcSignIn,
    private readonly signIns: SignInService,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  @Get()
  async leave(@Query() { to }: OidcStartDto, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.refuseWithoutProvider();
    try {
      const { url, flow } = await this.provider.begin(deskAddress(request, this.config) + PATH + '/callback');
      const carried: Carried = { ...flow, to: to !== undefined && isOwnPath(to) ? to : '/' };
      response.cookie(FLOW_COOKIE, Buffer.from(JSON.stringify(carried)).toString('base64url'), { ...this.flowCookie(request), maxAge: TEN_MINUTES_MS });
      response.redirect(url.href);
    } catch (failure) {
      this.explain(response, 'unavailable', failure);
    }
  }

  @Get('callback')
  async comeBack(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.refuseWithoutProvider();
    response.clearCookie(FLOW_COOKIE, this.flowCookie(request));
    const carried = flowOf(request);
    const vouched = await this.vouched(request, carried);
    if (!vouched || !carried) return this.explain(response, 'failed');
    const found = await this.people.find(vouched);
    if ('stranger' in found) return this.explain(response, found.stranger);
    const { token } = await this.signIns.startFor(found.personId, originOf(request), carriedToken(request));
    giveSessionCookie(request, response, this.config, token);
    response.redirect(carried.to);
  }

  private async vouched(request: Request, carried: Carried | null): Promise<Vouched | null> {
    if (carried === null) return null;
    try {
      return await this.provider.finish(new URL(deskAddress(request, this.config) + request.originalUrl), carried);
    } catch (failure) {
      this.log.warn(`Nobody signed in by the identity provider: ${String(failure)}`);
      return null;
    }
  }

  private explain(response: Response, problem: Trouble, failure?: unknown): void {
    if (failure !== undefined) this.log.warn(`The identity provider cannot be used: ${String(failure)}`);
    response.redirect(`/sign-in?problem=${problem}`);
  }

  private refuseWithoutProvider(): void {
    if (!this.config.oidc) throw notFound('page');
  }

  /** Lax, not Strict: the browser comes back from another site. */
  private flowCookie(request: Request) {
    return { ...cookieOptions(request, this.config), sameSite: 'lax' as const, path: PATH };
  }
}

/** Never a way out to another site. */
const isOwnPath = (to: string): boolean => /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to);

function flowOf({ headers }: Request): Carried | null {
  const kept = new RegExp(`(?:^|;\\s*)${FLOW_COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];
  if (kept === undefined) return null;
  try {
    const { state, nonce, verifier, to } = JSON.parse(Buffer.from(kept, 'base64url').toString()) as Carried;
    return { state: String(state), nonce: String(nonce), verifier: String(verifier), to: isOwnPath(String(to)) ? String(to) : '/' };
  } catch {
    return null;
  }
}
