import { applyDecorators, createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { forbidden, notFound, notSignedIn, TakesNoKey } from '../platform/http/index.js';
import type { Person } from './person.entity.js';
import { mayDo, PERMISSIONS, type Act } from './rules/index.js';
import { actorOf, SessionsService, type SignIn } from './sessions.service.js';

export const SESSION_COOKIE = 'desk_session';

/** What a route's path names, and whether the asker can see it. */
export interface Target {
  name: string;
  visible(work: Work, path: Record<string, string>): Promise<boolean>;
}

/** Who is let in: anybody, anybody signed in, or those who may do one of these. A route that does not say lets in nobody. */
export type Entry = 'public' | 'signed in' | readonly Act[];

const ENTRY = 'access: who is let in';
const TARGET = 'access: what the path names';

/** For routes that answer without a sign-in. */
export const Public = () => applyDecorators(SetMetadata(ENTRY, 'public' satisfies Entry), TakesNoKey());

/** For what everyone may do who is signed in, such as keeping their own account. */
export const SignedIn = () => SetMetadata(ENTRY, 'signed in' satisfies Entry);

/** For those who may do one of these (`PERMISSIONS`). */
export const May = (...acts: Act[]) => SetMetadata(ENTRY, acts);

/** What the path names is looked for before anything else: what one cannot see is not found. */
export const Of = (target: Target) => SetMetadata(TARGET, target);

export interface SignedInRequest extends Request {
  signIn: SignIn;
  /** One object for the whole request: by it its use cases know that they belong together (`UnitOfWork.together`). */
  actor: Actor;
}

const signInOf = (context: ExecutionContext): SignIn => context.switchToHttp().getRequest<SignedInRequest>().signIn;

/** Who is asking, once they were let in. */
export function actorIn(context: ExecutionContext): Actor {
  return context.switchToHttp().getRequest<SignedInRequest>().actor;
}

/** Who is asking, for a controller's method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorIn(context));

export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => signInOf(context).person);

export const CurrentSignIn = createParamDecorator((_: unknown, context: ExecutionContext): SignIn => signInOf(context));

/** What a route says of who is let in; undefined where it says nothing. */
export function entryOf(reflector: Reflector, handler: Parameters<Reflector['get']>[1], controller: Parameters<Reflector['get']>[1]): Entry | undefined {
  return reflector.getAllAndOverride<Entry | undefined>(ENTRY, [handler, controller]);
}

/**
 * The door of every route. Who may comes before what is valid: who is not signed in learns nothing, what is not theirs to
 * see is not found, and what is not theirs to do is forbidden, before anyone looks at what was sent. The use case asks
 * again, in its transaction. A socket is authenticated before it connects.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly sessions: SessionsService, private readonly unit: UnitOfWork) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const entry = entryOf(this.reflector, context.getHandler(), context.getClass());
    if (entry === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say who is let in.`);
    if (entry === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    request.signIn = await this.signedIn(request);
    const actor = actorOf(request.signIn.person, request.signIn.scopes);
    request.actor = actor;
    await this.see(context, actor, request.params as Record<string, string>);
    if (entry !== 'signed in') authorise(actor, ...entry);
    return true;
  }

  private async signedIn(request: Request): Promise<SignIn> {
    const token = tokenOf(request.headers);
    const signIn = token === null ? null : await this.sessions.signIn(token);
    if (!signIn) throw notSignedIn();
    return signIn;
  }

  private async see(context: ExecutionContext, actor: Actor, path: Record<string, string>): Promise<void> {
    const target = this.reflector.getAllAndOverride<Target | undefined>(TARGET, [context.getHandler(), context.getClass()]);
    if (!target || Object.keys(path).length === 0) return;
    if (!(await this.unit.run(actor, (work) => target.visible(work, path)))) throw notFound(target.name);
  }
}

/**
 * Refuses who may do none of these; the first says why. The desk itself may.
 * @throws Problem 403
 */
export function authorise(actor: Actor, ...acts: readonly Act[]): void {
  if (actor.side === 'desk' || acts.some((act) => mayDo(act, actor.roles, actor.scopes))) return;
  const { refusal, rule } = PERMISSIONS[acts[0]!];
  throw forbidden(refusal, rule);
}

interface Credentials {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/** The token that was put into a request, which no browser does by itself; null where there is none. */
export const bearerOf = ({ authorization = '' }: Credentials): string | null => /^Bearer ([\w-]+)$/i.exec(authorization)?.[1] ?? null;

/** The token of a request or of a socket's handshake; null where there is none. */
export function tokenOf(headers: Credentials): string | null {
  const cookie = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];
  return bearerOf(headers) ?? cookie ?? null;
}
