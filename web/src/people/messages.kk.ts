import type { Texts } from './messages';

export const kk: Texts = {
  messages: {
    page: 'Қызметкерлер',
    intro: 'Қызмет көрсетушіде осы жүйеде жұмыс істейтіндердің бәрі және олар жоқта кім жауап беретіні.',
    columns: { name: 'Аты', email: 'Электрондық пошта мекенжайы', roles: 'Рөлдері', delegate: 'Орынбасары', signIn: 'Қалай кіреді', act: '' },
    left: 'енді жұмыс істемейді',
    standsIn: (name, from, until) => `${name}, ${from} – ${until}`,
    ways: { password: 'құпиясөз', secondFactor: 'екінші фактор', oidc: 'сәйкестік провайдері', invited: (until) => `шақыру ${until} дейін`, none: 'кіре алмайды' },
    add: 'Қызметкер қосу',
    change: 'Өзгерту',
    changeNamed: (name) => `Өзгерту: ${name}`,
    arrange: 'Орынбасар',
    arrangeNamed: (name) => `Орынбасар тағайындау: ${name}`,
    invite: 'Жаңа сілтеме',
    inviteNamed: (name) => `Жаңа сілтеме: ${name}`,
    cancel: 'Болдырмау',
    form: {
      add: 'Жүйеге қызметкер қосу',
      change: (name) => `Өзгерту: ${name}`,
      name: 'Аты',
      email: 'Электрондық пошта мекенжайы',
      roles: 'Рөлдері',
      active: 'Осында жұмыс істейді',
      activeHint: 'Кеткен адам бірнеше секундта барлық жерден шығарылады; аты істеген ісінде қалады.',
      addButton: 'Қосу және сілтеме жасау',
      changeButton: 'Сақтау',
    },
    link: {
      title: 'Осы сілтемені беріңіз',
      hint: (until) => `Ол арқылы құпиясөз бір рет, ${until} дейін орнатылады. Қайта көрсетілмейді.`,
      done: 'Дайын',
    },
    delegate: {
      title: (name) => `Кім орнын басады: ${name}?`,
      who: 'Орынбасары',
      from: 'Басы (осы құрылғының уақыты)',
      until: 'Соңы (осы құрылғының уақыты)',
      button: 'Орынбасар тағайындау',
      end: 'Тоқтату',
    },
  },
};
