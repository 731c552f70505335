import type { Said } from '../said';

export const answers: Said = {
  'Malformed request': 'Запрос не прочитать',
  'Not signed in': 'Вы не вошли',
  'Too many attempts': 'Слишком много попыток',
  'Not allowed': 'Нельзя',
  'Not found': 'Не найдено',
  'Not possible in this state': 'В этом состоянии невозможно',
  'Changed meanwhile': 'Тем временем изменено',
  'Refused by a rule': 'Не разрешает правило',
  'Too large': 'Слишком велико',
  'Too many requests': 'Слишком много запросов',
  'Not possible': 'Невозможно',
  'Not a CSV file': 'Не файл CSV',
  'The desk is short of its database': 'Системе не хватает базы данных',
  'A fault of the desk': 'Ошибка системы',
};
