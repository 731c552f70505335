import { inLanguage } from '../app/language';

const en = {
  messages: {
    title: 'Your cases',
    which: 'Which cases',
    open: 'Open',
    past: 'Past cases',
    search: 'Search in words',
    searchLabel: 'Search numbers, titles, descriptions and messages',
    more: 'There are more. Search for what is missing.',
    showAll: 'Show all',
    opened: (when: string) => `opened ${when}`,
    yourTurn: 'support has written',
    withEngineer: 'with an engineer',
    withSupport: 'with support',
    /** A heading and what will appear here. */
    empty: {
      open: ['No case is open', 'When something cannot be done, open a case: it appears here with its timer.'],
      past: ['No case is over yet', 'Cases that were closed or withdrawn are kept here, with all that was said.'],
      searched: ['Nothing is found', 'No case here has these words. Past cases are searched apart from open ones.'],
    } satisfies Record<string, [string, string]>,
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
