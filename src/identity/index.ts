export { Person } from './person.entity.js';
export { Session } from './session.entity.js';
export { actorOf, SessionsService } from './sessions.service.js';
export {
  authorise, CurrentActor, CurrentPerson, entryOf, May, Of, Public, SESSION_COOKIE, SignedIn, tokenOf, type Entry, type Target,
} from './access.guard.js';
export { mayDo, PERMISSIONS, SCOPES, type Act, type Scope } from './rules/index.js';
export { IdentityModule } from './identity.module.js';
