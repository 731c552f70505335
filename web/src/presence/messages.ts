import { inLanguage } from '../app/language';
import { kk } from './messages.kk';
import { ru } from './messages.ru';

const en = {
  messages: {
    here: (looking: string[], writing: string[]) =>
      [looking.length > 0 && `Has it open: ${looking.join(', ')}`, writing.length > 0 && `is writing: ${writing.join(', ')}`].filter(Boolean).join('; '),
    writing: (names: string[]) => `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} writing…`,
  },
};

export type Texts = typeof en;
export const { messages } = inLanguage({ en, ru, kk });
