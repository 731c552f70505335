import { counted } from '../app/language';
import type { Texts } from './unseen-messages';

const many = counted('ru');

export const ru: Texts = {
  unseen: {
    title: (n) => many(n, { one: 'непрочитанный ответ', few: 'непрочитанных ответа', many: 'непрочитанных ответов', other: 'непрочитанного ответа' }),
    read: (n) => (n === 1 ? 'Прочитано' : 'Всё прочитано'),
  },
};
