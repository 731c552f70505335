import { counted } from '../app/language';
import type { Texts } from './compliance-messages';

const many = counted('kk');

export const kk: Texts = {
  compliance: {
    intro: 'Әр уәде бір рет, мерзімі түскен аптада немесе айда есептеледі. Алынған және маңыздылық деңгейімен бірге ауысқан уәделер есептелмейді.',
    from: 'Бастап', to: 'Дейін', customer: 'Тұтынушы', everyone: 'Барлық тұтынушылар', by: 'Бөлу', buckets: { week: 'апта бойынша', month: 'ай бойынша' }, kind: 'Уәде',
    cases: { label: 'Қай уәделер', own: 'берілген уәделер', history: 'журналдар бойынша' },
    total: (share, promises) => `${share} мерзімінде, барлығы ${many(promises, { other: 'уәде' })}`,
    figures: { inTime: 'мерзімінде', late: 'кешігіп', unanswered: 'жауапсыз' },
    chart: 'Мерзімінде орындалғандардың үлесі, маңыздылық деңгейлері бойынша',
    overTime: 'Уақыт бойынша', bySeverity: 'Маңыздылық деңгейлері бойынша', byCustomer: 'Тұтынушылар бойынша',
    heads: { week: 'Апта басы', month: 'Ай басы', severity: 'Маңыздылық деңгейі', customer: 'Тұтынушы', promises: 'Уәделер', inTime: 'Мерзімінде', late: 'Кешігіп', unanswered: 'Жауапсыз', share: 'Үлесі' },
    nothing: '–',
    empty: { title: 'Бұл кезеңде мерзімі келген уәде болмады', detail: 'Жауап берілген немесе бұзылған әр уәде осы жерде есептеледі. Басқа кезеңді немесе уәденің басқа түрін таңдаңыз.' },
  },
};
