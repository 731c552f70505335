import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { forbidden } from '../platform/http/index.js';
import { bearerOf } from './access.guard.js';
import { isSafe, isSameOrigin } from './rules/index.js';

/**
 * What changes something comes from the desk's own pages: a browser adds the session cookie to whatever another site's
 * page sends, and another site's page may not sign anybody in either. A bearer token is added by nobody unasked.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const { method, headers } = context.switchToHttp().getRequest<Request>();
    if (isSafe(method) || bearerOf(headers) !== null || isSameOrigin(headers, this.config.deskUrl)) return true;
    throw forbidden('This was sent from another site’s page. Go to the desk itself and do it there.');
  }
}
