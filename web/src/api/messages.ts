import { inLanguage } from '../app/language';

const en = {
  /** What pages say of themselves where the desk says nothing. */
  messages: {
    unreachable: { title: 'The desk cannot be reached', detail: 'Nothing you typed is lost. Check your connection, then try again.' },
    unreadable: { title: 'An answer that cannot be read', detail: 'The desk answered something this page cannot read. Reload the page; if it stays, tell your administrator.' },
    refused: { title: 'Not possible', detail: 'The desk refused without a reason.' },
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
