export * from './permissions.js';
export { answersFor, lacksDelegate } from './delegates.js';
export { LANGUAGES, type Language } from './languages.js';
export { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from './password.js';
export { roleShown } from './role-names.js';
export { isSafe, isSameOrigin } from './same-origin.js';
export { waitAfter, type Watched } from './waiting.js';
