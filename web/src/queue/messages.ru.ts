import { counted } from '../app/language';
import type { Texts } from './messages';

const many = counted('ru');

export const ru: Texts = {
  states: {
    draft: 'Черновик',
    awaiting_entitlement: 'Ждёт часов',
    open: 'Открыто',
    in_progress: 'В работе',
    waiting_for_customer: 'Ждёт клиента',
    resolved: 'Решено',
    closed: 'Закрыто',
    cancelled: 'Отозвано',
  },
  messages: {
    queue: 'Очередь',
    yourCases: 'Ваши обращения',
    columns: {
      severity: 'Уровень серьёзности', timer: 'Первый ответ', number: 'Номер', title: 'Тема', customer: 'Клиент', location: 'Место',
      owner: 'Кто ведёт', state: 'Состояние', lastVoice: 'Кто писал', escalations: 'Эскалации',
    },
    severityShort: 'Ур.',
    escalationsShort: 'Эск.',
    due: 'Срок',
    search: 'Номер, тема, любое слово',
    tag: 'Метка',
    tagLabel: 'Отобрать по метке',
    tagOff: (tag) => `Убрать метку ${tag} из отбора`,
    searchLabel: 'Отобрать по тексту',
    severityFilter: 'Отобрать по уровню серьёзности',
    queueFilter: 'Отобрать по очереди',
    allQueues: 'Все очереди',
    all: 'Все',
    count: (all, unanswered, missed) =>
      [many(all, { one: 'обращение', few: 'обращения', many: 'обращений', other: 'обращения' }), unanswered > 0 && `без ответа: ${unanswered}`, missed > 0 && `просрочено: ${missed}`].filter(Boolean).join(' · '),
    more: 'Показаны только первые 200. Чтобы увидеть другие, сузьте список.',
    nobody: 'пока никто',
    raised: 'Поднято в начало очереди эскалацией',
    fired: (n) => many(n, { one: 'эскалация', few: 'эскалации', many: 'эскалаций', other: 'эскалации' }),
    voice: { provider: { customer: 'клиент', provider: 'мы' }, customer: { customer: 'вы', provider: 'поддержка' } },
    empty: {
      provider: ['Очередь пуста', 'Обращение появится здесь, как только его примут по телефону или откроет клиент. Обновлять страницу не нужно.'],
      customer: ['У вас нет обращений', 'Обращение, которое вы откроете, появится здесь вместе со временем, к которому ответит инженер.'],
      filtered: ['Ничего не найдено', 'Искали в номерах, темах, названиях клиентов и в словах описаний, сообщений и заметок, в том числе по их началу. Проверьте написание или снимите отбор.'],
      filteredForCustomer: ['Ничего не найдено', 'Искали в номерах, темах и в словах описаний и сообщений, в том числе по их началу. Проверьте написание или снимите отбор.'],
    },
    showAll: 'Показать все',
  },
};
