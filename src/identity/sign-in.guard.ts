import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Actor } from '../platform/database/index.js';
import { notSignedIn } from '../platform/http/index.js';
import type { Person } from './person.entity.js';
import { actorOf, SessionsService } from './sessions.service.js';

export const SESSION_COOKIE = 'desk_session';

const PUBLIC = 'public';
/** For routes that answer without a sign-in. */
export const Public = () => SetMetadata(PUBLIC, true);

interface SignedInRequest extends Request {
  person: Person;
}

/** Who is asking, for a controller's method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<SignedInRequest>().person));

export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person =>
  context.switchToHttp().getRequest<SignedInRequest>().person);

/** Lets in who carries a session's token, in a header or in the cookie. A socket is authenticated before it connects. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly sessions: SessionsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = tokenOf(request.headers);
    const person = token === null ? null : await this.sessions.person(token);
    if (!person) throw notSignedIn();
    request.person = person;
    return true;
  }
}

/** The token of a request or of a socket's handshake; null where there is none. */
export function tokenOf(headers: { authorization?: string | undefined; cookie?: string | undefined }): string | null {
  const bearer = /^Bearer ([\w-]+)$/i.exec(headers.authorization ?? '')?.[1];
  const cookie = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];
  return bearer ?? cookie ?? null;
}
