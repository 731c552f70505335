import type { Said } from '../said';

export const contracts: Said = {
  'Account id and PIN do not belong together. Ask again, or call back on the number on record; an unverified case runs all the same.':
    'Номер учётной записи и PIN-код не подходят друг к другу. Спросите ещё раз или перезвоните по записанному номеру; непроверенное обращение всё равно идёт своим ходом.',
  'Does not match.': 'Не подходит.',
  'Give an e-mail address.': 'Укажите адрес электронной почты.',
  'Give a PIN of 4 to 12 digits.': 'Укажите PIN-код из 4–12 цифр.',
  '{personName} is a contact of this work order already.': '{personName} уже контактное лицо этого заказа на работы.',
  'This person is a contact already.': 'Это лицо уже контактное.',
  '{email} stands there for this already.': '{email} уже стоит там для этого.',
  'This address cannot be used for a contact. Give another one.': 'Этот адрес нельзя использовать для контактного лица. Укажите другой.',
  'This address cannot be used.': 'Этот адрес использовать нельзя.',
  'Each contact has an account id of their own. Give another one.': 'У каждого контактного лица свой номер учётной записи. Укажите другой.',
  'This account id is taken.': 'Этот номер учётной записи занят.',
  'The contact list is kept by the customer support manager of this work order.':
    'Список контактных лиц ведёт менеджер по поддержке клиента этого заказа на работы.',
  'This work order is looked after by another service delivery manager. Ask them, or an administrator.':
    'Этот заказ на работы ведёт другой менеджер по предоставлению услуг. Обратитесь к нему или к администратору.',
  'Give a date like 2026-11-24.': 'Укажите дату, например 2026-11-24.',
  'There is a customer {name} already. Give this one another name, say with its country.':
    'Клиент {name} уже есть. Дайте этому другое имя, например со страной.',
  '{name} is taken.': '{name} уже занято.',
  'customer': 'клиент',
  'There is an agreement {number} already. Give this one another number.': 'Соглашение {number} уже есть. Дайте этому другой номер.',
  "'{notFrom}' is no date. Write it like 2026-11-24.": '«{notFrom}» — не дата. Пишите, например, 2026-11-24.',
  'There is a product {name} already.': 'Продукт {name} уже есть.',
  'Only an online service has a portal of its own.': 'Собственный портал бывает только у онлайн-службы.',
  'This product cannot be kept so. See `errors`, field by field.': 'Так продукт сохранить нельзя. Смотрите ошибки в полях.',
  'event of this work order': 'событие этого заказа на работы',
  'This work order was ended. Record the event under the one that follows it.':
    'Этот заказ на работы завершён. Запишите событие в следующий за ним.',
  'This work order has not bought Azure Event Management. Amend it first: add the service event_management.':
    'В этом заказе на работы не куплена Azure Event Management. Сначала измените его: добавьте услугу event_management.',
  'This event is {~state} already.': 'Состояние этого события — уже {~state}.',
  'This event is cancelled already.': 'Это событие уже отменено.',
  'This event is cancelled; nothing is prepared for it any more.': 'Это событие отменено; к нему больше ничего не готовят.',
  'preparation of this event': 'подготовка этого события',
  'Give it to somebody of the provider, or to a contact of this work order.':
    'Поручите это сотруднику поставщика услуг или контактному лицу этого заказа на работы.',
  'Is neither.': 'Ни то ни другое.',
  'Give a country by its two letters (ISO 3166-1), such as KZ.': 'Укажите страну двумя буквами (ISO 3166-1), например KZ.',
  'A location needs working hours: give the id of a calendar.': 'Месту нужны рабочие часы: укажите идентификатор календаря.',
  'Name at least one support location.': 'Назовите хотя бы одно место поддержки.',
  'Give the terms as an object.': 'Передайте условия объектом.',
  'agreement': 'соглашение',
  'There is a work order {number} already. Give this one another number.': 'Заказ на работы {number} уже есть. Дайте этому другой номер.',
  'This work order was ended; it cannot be amended. Renew it, or draft another.':
    'Этот заказ на работы завершён, изменить его нельзя. Продлите его или составьте другой.',
  'This work order is at version {version} by now. Read it again, then make your change on top of it.':
    'Этот заказ на работы уже версии {version}. Прочитайте его заново и внесите своё изменение поверх.',
  'This work order is {~state} already.': 'Состояние этого заказа на работы — уже {~state}.',
  'A work order needs its customer support manager before it is activated. Add the contact first.':
    'Прежде чем вводить заказ на работы в действие, нужен менеджер по поддержке клиента. Сначала добавьте его в контактные лица.',
  'This work order was ended already.': 'Этот заказ на работы уже завершён.',
  'This work order is a draft. Activate it first, then renew it.':
    'Этот заказ на работы — черновик. Сначала введите его в действие, потом продлевайте.',
  'This work order is renewed already.': 'Этот заказ на работы уже продлён.',
  'Renews {number}.': 'Продлевает {number}.',
  '{number} of the same agreement runs from {startsOn} to {endsOn}. Let this one start after it, or end that one first.':
    '{number} того же соглашения действует с {startsOn} по {endsOn}. Пусть этот начнётся позже, или сначала завершите тот.',
  'This is no location of this work order, or it stands here twice. Leave the id out for a new one.':
    'Это не место этого заказа на работы, или оно стоит здесь дважды. Для нового не указывайте идентификатор.',
  'These terms cannot be agreed. See `errors`, field by field.': 'О таких условиях договориться нельзя. Смотрите ошибки в полях.',
};
