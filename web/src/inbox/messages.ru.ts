import type { Texts } from './messages';

export const ru: Texts = {
  messages: {
    bell: (unread) => (unread === 0 ? 'Уведомления' : `Уведомления, непрочитанных: ${unread}`),
    heading: 'Уведомления',
    empty: 'Пока ничего. Всё, что касается вас, появится здесь, каким бы ещё путём оно ни пришло.',
    readAll: 'Отметить как прочитанные',
    settled: (what, when) => `с тех пор: ${what}, ${when}`,
    acknowledged: (by) => `Получение подтверждено: ${by}`,
  },
};
