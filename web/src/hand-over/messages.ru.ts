import { counted } from '../app/language';
import type { Texts } from './messages';

const many = counted('ru');

export const ru: Texts = {
  messages: {
    page: 'Передать смену',
    intro: 'Ваши обращения в работе: сначала те, чей срок ближе. Напишите, что нужно знать коллеге; заметка останется в обращении, клиент её не увидит.',
    empty: { title: 'У вас нет обращений в работе', detail: 'Обращение, которое вы взяли или которое передали вам, стоит здесь, пока не решено.' },
    cases: 'Ваши обращения в работе',
    heads: ['Выбрано', 'Ур.', 'Обращение', 'Ближайший срок', 'Заметка для коллеги'],
    choose: (number) => `Передать ${number}`,
    note: 'Что нужно знать, что делать дальше',
    noteOn: (number) => `Заметка к ${number}`,
    nothingDue: 'Сроков нет.',
    to: 'Кому',
    onDuty: 'Сейчас на дежурстве',
    others: 'Остальные',
    button: (n, to) => `Передать ${many(n, { one: 'обращение', few: 'обращения', many: 'обращений', other: 'обращения' })}${to === null ? '' : `: ${to}`}`,
    outcome: (done, failed) => [`Передано: ${done}`, failed > 0 && `не передано и осталось у вас: ${failed}`].filter(Boolean).join(' · '),
    now: (name) => `теперь ведёт ${name}`,
  },
};
