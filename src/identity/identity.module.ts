import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { Attempts } from './attempts.service.js';
import { Delegations } from './delegations.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { OidcClient } from './oidc-client.js';
import { OidcController } from './oidc.controller.js';
import { OidcSignIn } from './oidc-sign-in.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { RescueService } from './rescue.service.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViews } from './saved-views.service.js';
import { SessionList } from './session-list.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { SignOutController } from './sign-out.controller.js';
import { TokensService } from './tokens.service.js';

/** The guards ask in this order: from where, then by whom. */
@Global()
@Module({
  controllers: [SignInController, OidcController, SignOutController, InvitationsController, AccountController, SavedViewsController, PeopleController],
  providers: [
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    SessionsService, SessionList, SignInService, Attempts, AccountService, TokensService, SavedViews,
    InvitationsService, PeopleService, Delegations, RescueService, OidcClient, OidcSignIn,
  ],
  exports: [Attempts, SessionsService, PeopleService, InvitationsService, RescueService],
})
export class IdentityModule {}
