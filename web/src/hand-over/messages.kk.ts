import { counted } from '../app/language';
import type { Texts } from './messages';

const many = counted('kk');

export const kk: Texts = {
  messages: {
    page: 'Ауысымды тапсыру',
    intro: 'Жұмыстағы өтініштеріңіз: мерзімі жақыны бірінші. Әріптесіңіз білуі керек жайтты жазыңыз; жазба өтініште қалады, тұтынушы оны көрмейді.',
    empty: { title: 'Сізде жұмыстағы өтініш жоқ', detail: 'Өзіңіз алған немесе сізге берілген өтініш шешілгенше осы жерде тұрады.' },
    cases: 'Жұмыстағы өтініштеріңіз',
    heads: ['Таңдалды', 'Дең.', 'Өтініш', 'Жақын мерзім', 'Әріптеске жазба'],
    choose: (number) => `${number} өтінішін тапсыру`,
    note: 'Нені білу керек, әрі қарай не істеу керек',
    noteOn: (number) => `${number} өтінішіне жазба`,
    nothingDue: 'Мерзім жоқ.',
    to: 'Кімге',
    onDuty: 'Қазір кезекшілікте',
    others: 'Басқалары',
    button: (n, to) => `${many(n, { other: 'өтінішті' })} тапсыру${to === null ? '' : `: ${to}`}`,
    outcome: (done, failed) => [`Тапсырылды: ${done}`, failed > 0 && `тапсырылмады, сізде қалды: ${failed}`].filter(Boolean).join(' · '),
    now: (name) => `енді ${name} жүргізеді`,
  },
};
