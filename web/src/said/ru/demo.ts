import type { Said } from '../said';

export const demo: Said = {
  "The desk's time moves forward only.": 'Время системы идёт только вперёд.',
  'Give the seq of the last message you have.': 'Укажите номер последнего сообщения, которое у вас есть.',
  'page': 'страница',
  'demonstration person': 'человек для демонстрации',
};
