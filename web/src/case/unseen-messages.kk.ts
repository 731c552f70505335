import { counted } from '../app/language';
import type { Texts } from './unseen-messages';

const many = counted('kk');

export const kk: Texts = {
  unseen: {
    title: (n) => many(n, { other: 'оқылмаған жауап' }),
    read: (n) => (n === 1 ? 'Оқып шықтым' : 'Бәрін оқып шықтым'),
  },
};
