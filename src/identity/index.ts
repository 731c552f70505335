export { Attempts } from './attempts.service.js';
export { hashPassword, isPassword } from './passwords.js';
export { hashOf, newToken } from './secrets.js';
export { Person } from './person.entity.js';
export { PersonEvent } from './person-event.entity.js';
export { Session } from './session.entity.js';
export { Credential, Invitation, OidcIdentity, RecoveryCode, SignInFailure } from './credential.entity.js';
export { ApiToken } from './api-token.entity.js';
export { SavedView } from './saved-view.entity.js';
export { Delegation } from './delegation.entity.js';
export { actorOf, endEverySignIn, SessionsService, type SignIn } from './sessions.service.js';
export { standsFor } from './stands-for.js';
export { DELEGATE_NAMED } from './delegations.service.js';
export { PeopleService, STAFF_ACTIVE, type NewPerson } from './people.service.js';
export { invitationLink, InvitationsService, type NewInvitation } from './invitations.service.js';
export { RescueService } from './rescue.service.js';
export {
  actorIn, authorise, bearerOf, CurrentActor, CurrentPerson, CurrentSignIn, entryOf, May, Of, Public, SESSION_COOKIE, SignedIn, tokenOf, type Entry, type Target,
} from './access.guard.js';
export { isSameOrigin, mayDo, PERMISSIONS, roleShown, SCOPES, type Act, type Scope } from './rules/index.js';
export { IdentityModule } from './identity.module.js';
export { deskAddress, InPerson } from './sign-in.http.js';
