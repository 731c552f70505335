import type { Said } from '../said';

export const delivery: Said = {
  'This review is at version {version} by now. Read it again, then write yours on top of it.':
    'Этот разбор уже версии {version}. Прочитайте его заново и напишите свой поверх.',
  'missed promise': 'невыполненное обещание',
  'Give json or csv.': 'Укажите json или csv.',
  'Give the number of a case.': 'Укажите номер обращения.',
  'Give the id of a customer.': 'Укажите идентификатор клиента.',
  'Give week or month.': 'Укажите week или month.',
  'Give 1, A, B or C.': 'Укажите 1, A, B или C.',
  'Give yes or no.': 'Укажите yes или no.',
  'There is no {day}. Give a date like 2026-11-24.': 'Даты {day} нет. Укажите дату, например 2026-11-24.',
  'Give a date from 1971 to 2099.': 'Укажите дату с 1971 по 2099 год.',
  '{firstDay} is after {lastDay}. Exchange the two.': '{firstDay} позже, чем {lastDay}. Поменяйте их местами.',
  'Ask for three years at most.': 'Запрашивайте не больше трёх лет.',
  'Give own or history.': 'Укажите own или history.',
};
