import { counted } from '../app/language';
import type { Texts } from './compliance-messages';

const many = counted('ru');

export const ru: Texts = {
  compliance: {
    intro: 'Каждое обещание учтено один раз, в той неделе или том месяце, на которые пришёлся его срок. Снятое и то, что сменилось вместе с уровнем серьёзности, не учтено.',
    from: 'С', to: 'По', customer: 'Клиент', everyone: 'Все клиенты', by: 'По', buckets: { week: 'неделям', month: 'месяцам' }, kind: 'Обещание',
    cases: { label: 'Чьи обещания', own: 'данные обещания', history: 'по журналам' },
    total: (share, promises) => `${share} в срок, всего ${many(promises, { one: 'обещание', few: 'обещания', many: 'обещаний', other: 'обещания' })}`,
    figures: { inTime: 'в срок', late: 'с опозданием', unanswered: 'без ответа' },
    chart: 'Доля выполненных в срок по уровням серьёзности',
    overTime: 'По времени', bySeverity: 'По уровням серьёзности', byCustomer: 'По клиентам',
    heads: { week: 'Неделя с', month: 'Месяц с', severity: 'Уровень серьёзности', customer: 'Клиент', promises: 'Обещаний', inTime: 'В срок', late: 'С опозданием', unanswered: 'Без ответа', share: 'Доля' },
    nothing: '–',
    empty: { title: 'В этом периоде сроков не было', detail: 'Здесь учтётся каждое обещание, на которое ответили или которое нарушили. Выберите другой период или другой вид обещания.' },
  },
};
