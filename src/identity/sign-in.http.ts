import { applyDecorators, Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { DeskConfig } from '../platform/config/desk-config.js';
import { forbidden, TakesNoKey } from '../platform/http/index.js';
import { SESSION_COOKIE, SignedIn, tokenOf, type SignedInRequest } from './access.guard.js';
import type { Origin } from './sessions.service.js';

const LONGEST_USER_AGENT = 300;

/** Where a request comes from. The address is a proxy's word where one is trusted (`DESK_PROXIES`). */
export const originOf = ({ ip, headers }: Request): Origin => ({
  address: ip ?? null,
  userAgent: headers['user-agent']?.slice(0, LONGEST_USER_AGENT) ?? null,
});

/** How the desk is reached: as it was told, or as the request came. */
export const deskAddress = (request: Request, { deskUrl }: DeskConfig): string => deskUrl ?? `${request.protocol}://${request.get('host')}`;

/** A cookie no script can read, and that goes by https only where the desk is reached so. */
export const cookieOptions = (request: Request, config: DeskConfig): CookieOptions => ({
  httpOnly: true, secure: request.secure || config.deskUrl?.startsWith('https:') === true, path: '/',
});

export function giveSessionCookie(request: Request, response: Response, config: DeskConfig, token: string): void {
  response.cookie(SESSION_COOKIE, token, { ...cookieOptions(request, config), sameSite: 'strict' });
}

/** The session that a request carries already, and that a new sign-in ends: nobody goes on with a session they were handed. */
export const carriedToken = (request: Request): string | null => tokenOf(request.headers);

/** A program may not do what would give it more than it was given: change the password, make tokens, end sessions. */
@Injectable()
class SessionOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.switchToHttp().getRequest<SignedInRequest>().signIn.via === 'session') return true;
    throw forbidden('A token cannot do this. Sign in to keep your account.');
  }
}

/** For one's own account: signed in oneself, not by a program's token. Its answers are shown once, so none is kept. */
export const InPerson = () => applyDecorators(SignedIn(), UseGuards(SessionOnlyGuard), TakesNoKey());
