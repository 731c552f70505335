import { inLanguage } from '../app/language';

const en = {
  messages: {
    label: 'Go anywhere, do anything',
    search: 'A page, a case, a word of a case, an act',
    nothing: 'Nothing found',
    nothingHint: 'Try a case number such as C-100023, or a word of its title.',
    case: (number: string) => `With ${number}`,
    open: (number: string) => `Open ${number}`,
    pages: 'Go to',
    handOver: 'Hand over the shift',
    account: 'Your account',
    cases: 'Cases',
    theme: 'Look',
    themes: { light: 'Light', dark: 'Dark', auto: 'As the computer' },
    reply: 'Reply',
    severity: 'Change the severity',
    refused: (number: string) => `${number}: not done`,
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
