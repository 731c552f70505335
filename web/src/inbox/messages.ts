import { inLanguage } from '../app/language';
import { kk } from './messages.kk';
import { ru } from './messages.ru';

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
export const { messages } = inLanguage({ en, ru, kk });
