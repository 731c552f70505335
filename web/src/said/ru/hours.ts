import type { Said } from '../said';

export const hours: Said = {
  'A difference of rates is a factor or is invoiced, not both.':
    'Разницу тарифов либо учитывают коэффициентом, либо выставляют к оплате, но не то и другое.',
  'Leave this out, or rateDifference.': 'Уберите это или rateDifference.',
  'The difference of rates for {~minutes} of {~kind} that were transferred.': 'Разница тарифов за перенесённые часы: {~minutes}, {~kind}.',
  '{incidents} Software Assurance incidents.': 'Инцидентов Software Assurance: {incidents}.',
  'Travel is paid in PRS hours at the customer’s request: say who asked.':
    'Поездку оплачивают часами решения проблем по просьбе клиента: укажите, кто просил.',
  'Say who of the customer asked.': 'Укажите, кто просил со стороны клиента.',
  '{service} was scheduled.': 'Запланирована услуга: {service}.',
  'posting of this work order': 'проводка этого заказа на работы',
  'A posting of {~cause} is not undone by hand. {~follows}': 'Такую проводку вручную не отменяют: {~cause}. {~follows}',
  'Correct the labour of its case: the ledger follows.': 'Исправьте работу в её обращении: учёт часов последует за ней.',
  'This posting was undone already. Post anew what should stand.': 'Эта проводка уже отменена. Проведите заново то, что должно остаться.',
  'This work order is a draft: its hours are there once it is activated.':
    'Этот заказ на работы — черновик: часы появятся, когда его введут в действие.',
  'The term ended on {endsOn}: its hours are forfeited. Use the work order that follows it.':
    'Срок закончился {endsOn}, его часы сгорели. Используйте следующий заказ на работы.',
  '{short} of {committed} Software Assurance incidents were not converted within 30 days of {from}.':
    'Не обменяно за 30 дней с {from} инцидентов Software Assurance: {short} из {committed}.',
  'Give json, csv or html.': 'Укажите json, csv или html.',
  'Ordered by version {version} of the terms.': 'Заказано версией {version} условий.',
  'These terms order {~less} of {~kind} less than before, and only {~unused} are unused. A pool is never below zero: take back {~left} at most.':
    'По этим условиям заказано на {~less} меньше ({~kind}), а неизрасходовано только {~unused}. Запас не бывает меньше нуля: заберите не больше {~left}.',
  '{~left} of {~kind} are unused.': 'Неизрасходовано: {~left}, {~kind}.',
  'Unused when the term ended on {endsOn}.': 'Не израсходовано, когда срок закончился {endsOn}.',
  'Came back to {number}, whose term is over. {~reason}': 'Вернулось в {number}, срок которого закончился. {~reason}',
  'Something else was posted under the key {key} already. Take a new key for a new posting.':
    'Под ключом {key} уже проведено другое. Для новой проводки возьмите новый ключ.',
  'Was used for something else.': 'Использовано для другого.',
  'This work order has no rate for Software Assurance incidents. Amend its terms first.':
    'В этом заказе на работы нет курса для инцидентов Software Assurance. Сначала измените условия.',
  'Software Assurance incidents convert into hours of problem resolution or of the third tier only.':
    'Инциденты Software Assurance обменивают только на часы решения проблем или третьего уровня.',
  '{hours} h': '{hours} ч',
  '{rest} min': '{rest} мин',
  '{hours} h {rest} min': '{hours} ч {rest} мин',
  'Only hours of problem resolution move between support locations. Exchange other hours where they are.':
    'Между местами поддержки переносят только часы решения проблем. Другие часы обменивают там, где они есть.',
  'The hours are there already. Name another location of this work order.': 'Эти часы уже там. Назовите другое место этого заказа на работы.',
  'These hours are of that kind already. Name another kind.': 'Эти часы уже этого вида. Назовите другой вид.',
  'Only hours of problem resolution are pooled at the host. Name a location.':
    'Общими у основного места бывают только часы решения проблем. Укажите место.',
  'This pool has {~there} of {~kind}, not {~minutes}. Take {~most} at most.':
    'В этом запасе ({~kind}) есть {~there}, а не {~minutes}. Возьмите не больше {~most}.',
  'A statement from {first} to {last} has no time in it. Exchange the two.':
    'В выписке с {first} по {last} нет ни одного дня. Поменяйте их местами.',
  'There are {~there} of problem resolution for this location, not {~minutes}. Let the travel be invoiced, or buy hours first.':
    'Для этого места есть {~there} решения проблем, а не {~minutes}. Выставьте поездку к оплате или сначала купите часы.',
  '{~owed} of {~kind} are owed here, not {~minutes}. Write off {~most} at most.':
    'Здесь задолженность ({~kind}) — {~owed}, а не {~minutes}. Спишите не больше {~most}.',
  'What will be known at {at} is not known yet. Give a time that has been.':
    'Что будет известно на {at}, пока неизвестно. Укажите прошедшее время.',
  'Give a time that has been.': 'Укажите прошедшее время.',
  'Give a date like 2026-11-24, or: {~instant}': 'Укажите дату, например 2026-11-24, или момент. {~instant}',
};
