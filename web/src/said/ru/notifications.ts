import type { Said } from '../said';

export const notifications: Said = {
  'link': 'ссылка',
  'The other side answered {status}{~redirect}.': 'Другая сторона ответила {status}{~redirect}.',
  'The webhook was taken off.': 'Веб-хук убран.',
  'The other side answered 410: it is gone. The webhook is disabled.': 'Другая сторона ответила 410: адреса больше нет. Веб-хук отключён.',
  'Give a time of day such as 22:00.': 'Укажите время суток, например 22:00.',
  'Give at most 10 rules.': 'Укажите не больше 10 правил.',
  'Give at most 200 at once.': 'Укажите не больше 200 за раз.',
  'Give the ids of notifications.': 'Укажите идентификаторы уведомлений.',
  'Your account is no longer in use.': 'Ваша учётная запись больше не действует.',
  'This desk cannot reach you by {~channel}.': 'Эта система не может связаться с вами так: {~channel}.',
  'Mail goes to your own address: leave it out.': 'Почта идёт на ваш собственный адрес: уберите это.',
  'Say where to.': 'Укажите куда.',
  'Give a telephone number with its country, such as +77275550100.': 'Укажите номер телефона с кодом страны, например +77275550100.',
  'Keep at least one way by which you are reached within 5 minutes: escalations go to people, not to a page.':
    'Оставьте хотя бы один способ, которым с вами свяжутся за 5 минут: эскалации доходят до людей, а не до страницы.',
  'Give a web address.': 'Укажите веб-адрес.',
  'Give a list of types of events; an empty one hears all.': 'Укажите список видов событий; пустой означает все.',
  'Types of events look like severity.set.': 'Виды событий выглядят так: severity.set.',
  'There are {most} webhooks already. Remove one first.': 'Веб-хуков уже {most}. Сначала уберите один.',
  'webhook': 'веб-хук',
};
