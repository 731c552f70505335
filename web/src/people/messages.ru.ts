import type { Texts } from './messages';

export const ru: Texts = {
  messages: {
    page: 'Сотрудники',
    intro: 'Все, кто работает здесь у поставщика услуг, и те, кто отвечает, когда их нет.',
    columns: { name: 'Имя', email: 'Адрес электронной почты', roles: 'Роли', delegate: 'Заместитель', signIn: 'Как входит', act: '' },
    left: 'больше не работает',
    standsIn: (name, from, until) => `${name}, с ${from} до ${until}`,
    ways: { password: 'пароль', secondFactor: 'второй фактор', oidc: 'поставщик удостоверений', invited: (until) => `приглашение до ${until}`, none: 'входа нет' },
    add: 'Добавить сотрудника',
    change: 'Изменить',
    changeNamed: (name) => `Изменить: ${name}`,
    arrange: 'Заместитель',
    arrangeNamed: (name) => `Назначить заместителя: ${name}`,
    invite: 'Новая ссылка',
    inviteNamed: (name) => `Новая ссылка: ${name}`,
    cancel: 'Отмена',
    form: {
      add: 'Добавить сотрудника',
      change: (name) => `Изменить: ${name}`,
      name: 'Имя',
      email: 'Адрес электронной почты',
      roles: 'Роли',
      active: 'Работает здесь',
      activeHint: 'У того, кто ушёл, вход прекращается везде за несколько секунд; его имя остаётся на том, что он сделал.',
      addButton: 'Добавить и создать ссылку',
      changeButton: 'Сохранить',
    },
    link: {
      title: 'Передайте эту ссылку',
      hint: (until) => `По ней задают пароль, один раз, до ${until}. Больше её не покажут.`,
      done: 'Готово',
    },
    delegate: {
      title: (name) => `Кто замещает: ${name}?`,
      who: 'Заместитель',
      from: 'С (время этого устройства)',
      until: 'До (время этого устройства)',
      button: 'Назначить заместителя',
      end: 'Прекратить',
    },
  },
};
