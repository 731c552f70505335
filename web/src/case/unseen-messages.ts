import { counted, inLanguage } from '../app/language';
import { kk } from './unseen-messages.kk';
import { ru } from './unseen-messages.ru';

const many = counted('en');

const en = {
  unseen: {
    title: (n: number) => many(n, { one: 'unseen reply', other: 'unseen replies' }),
    read: (n: number): string => (n === 1 ? 'I have read it' : 'I have read them'),
  },
};

export type Texts = typeof en;
export const { unseen } = inLanguage({ en, ru, kk });
