export { Person } from './person.entity.js';
export { Session } from './session.entity.js';
export { actorOf, SessionsService } from './sessions.service.js';
export { CurrentActor, CurrentPerson, Public, SESSION_COOKIE, tokenOf } from './sign-in.guard.js';
export { IdentityModule } from './identity.module.js';
