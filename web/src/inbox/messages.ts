import { inLanguage } from '../app/language';

const en = {
  messages: {
    bell: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
    heading: 'Notifications',
    empty: 'Nothing yet. What concerns you stands here, whatever else it is sent by.',
    readAll: 'Mark these as read',
    settled: (what: string, when: string) => `since then: ${what}, ${when}`,
    acknowledged: (by: string) => `Acknowledged by ${by}`,
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
