import { inLanguage } from '../app/language';

const en = {
  messages: {
    live: 'live',
    behind: (seconds: number) => `${seconds} s behind`,
    offline: (since: string) => `offline since ${since}`,
    explained: {
      live: 'What you see is what is true now.',
      behind: 'Catching up with the desk.',
      offline: 'The desk cannot be heard. You see what was true then; timers go on counting.',
    },
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
