import { counted, inLanguage } from '../app/language';

const many = counted('en');

const en = {
  compliance: {
    intro: 'Each promise counts once, in the week or month in which it was due. What was withdrawn or taken over by another severity does not count.',
    from: 'From', to: 'To', customer: 'Customer', everyone: 'All customers', by: 'By', buckets: { week: 'weeks', month: 'months' }, kind: 'Promise',
    cases: { label: 'Whose promises', own: 'as promised', history: 'as logs tell' },
    total: (share: string, promises: number) => `${share} kept in time, of ${many(promises, { one: 'promise', other: 'promises' })}`,
    figures: { inTime: 'in time', late: 'late', unanswered: 'not answered' },
    chart: 'Share kept in time by severity',
    overTime: 'Over time', bySeverity: 'By severity', byCustomer: 'By customer',
    heads: { week: 'Week from', month: 'Month from', severity: 'Severity', customer: 'Customer', promises: 'Promises', inTime: 'In time', late: 'Late', unanswered: 'Not answered', share: 'Share' },
    nothing: '–',
    empty: { title: 'No promise was due in this period', detail: 'Each that is answered or missed is counted here. Choose another period, or another kind of promise.' },
  },
};

export type Texts = typeof en;
export const { compliance } = await inLanguage(en, { ru: () => import('./compliance-messages.ru'), kk: () => import('./compliance-messages.kk') });
