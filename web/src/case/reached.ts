import type { Reached } from '../api/wire';

export interface ReachedWords {
  roles: Record<string, string>;
  nobody: string;
}

/** Whom something reaches, by the words of a language. */
export function reachedBy({ roles, nobody }: ReachedWords) {
  const roleInWords = (role: string): string => roles[role] ?? role.replaceAll('_', ' ');
  return {
    roleInWords,
    /** `queue lead (Asel), duty engineer (Timur)` */
    reachedInWords: (reached: Reached[]): string => {
      const people = reached.map(({ role, name }) => `${roleInWords(role)}${name ? ` (${name})` : ''}`);
      return people.length > 0 ? people.join(', ') : nobody;
    },
  };
}
