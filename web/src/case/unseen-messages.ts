import { counted, inLanguage } from '../app/language';

const many = counted('en');

const en = {
  unseen: {
    title: (n: number) => many(n, { one: 'unseen reply', other: 'unseen replies' }),
    read: (n: number): string => (n === 1 ? 'I have read it' : 'I have read them'),
  },
};

export type Texts = typeof en;
export const { unseen } = await inLanguage(en, { ru: () => import('./unseen-messages.ru'), kk: () => import('./unseen-messages.kk') });
