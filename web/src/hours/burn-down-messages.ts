import { inLanguage } from '../app/language';

const en = {
  burnDown: {
    balance: 'Balance',
    forecast: 'At the present rate',
    chart: (pool: string) => `Balance of ${pool} over the term`,
    hours: 'h',
    intro: 'The prepaid hours of each work order: what is left, the rate of the last 90 days, and the day they run out at that rate.',
    heads: { workOrder: 'Work order', customer: 'Customer', pool: 'Hours', balance: 'Balance', owed: 'Owed', rate: 'A week', lasts: 'Until' },
    runsOut: (day: string) => `${day}, then they run out`,
    lasts: (day: string) => `${day}, the end of the term`,
    dry: 'Nothing is left',
    statement: 'Statement',
    empty: { title: 'No work order has prepaid hours', detail: 'One that is bought with hours appears here, with how long they last.' },
    more: (n: number) => `The first ${n} work orders are shown.`,
  },
};

export type Texts = typeof en;
export const { burnDown } = await inLanguage(en, { ru: () => import('./burn-down-messages.ru'), kk: () => import('./burn-down-messages.kk') });
