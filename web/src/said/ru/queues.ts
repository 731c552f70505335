import type { Said } from '../said';

export const queues: Said = {
  'This queue is at version {version} by now. Read it again, then make your change on top of it.':
    'Эта очередь уже версии {version}. Прочитайте её заново и внесите своё изменение поверх.',
  'This queue takes all cases that no rule sends elsewhere. Let another one take all first.':
    'Эта очередь принимает все обращения, которые правила не направили в другие. Сначала пусть их принимает другая.',
  'Routing rules lead to this queue: {rules}. Take them out of the list first.':
    'В эту очередь ведут правила: {rules}. Сначала уберите их из списка.',
  'Cases of this queue are not closed: {cases}. Move or close them first.':
    'В этой очереди есть незакрытые обращения: {cases}. Сначала перенесите или закройте их.',
  'This queue helps with cases of others: {helps}. End that first.': 'Эта очередь помогает по чужим обращениям: {helps}. Сначала завершите это.',
  'queue': 'очередь',
  'This queue was removed. Make another one.': 'Эта очередь убрана. Создайте другую.',
  'Another queue has this name.': 'Так называется другая очередь.',
  'Names no queue lead of the provider. Give somebody that role first, or choose another.':
    'Это не руководитель очереди поставщика услуг. Сначала дайте эту роль или выберите другого.',
  'Names no engineer, lead or critsit manager of the provider.':
    'Это не инженер, не руководитель очереди и не менеджер критической ситуации поставщика услуг.',
  'Names no roster.': 'Такого графика дежурств нет.',
  'This queue cannot be kept like this. See `errors`, field by field.': 'Так очередь сохранить нельзя. Смотрите ошибки в полях.',
  'Give severities out of 1, A, B, C.': 'Укажите уровни серьёзности из 1, A, B, C.',
  'The routing rules are at version {version} by now. Read them again, then make your change on top of them.':
    'Правила распределения уже версии {version}. Прочитайте их заново и внесите своё изменение поверх.',
  'Names no queue, or one that was removed.': 'Такой очереди нет, или она убрана.',
  'Names no product.': 'Такого продукта нет.',
  'These rules lead nowhere in part. See `errors`, rule by rule.': 'Часть этих правил ведёт в никуда. Смотрите ошибки в правилах.',
};
