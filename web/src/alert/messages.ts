import { inLanguage } from '../app/language';

const en = {
  alert: {
    label: 'Alert to Severity 1',
    off: 'Alert me to Severity 1, by a sound and a notice of the browser',
    on: 'This browser alerts you to Severity 1, on whatever page you are',
    onlySound: 'By sound alone: this browser has been told to show no notices of this site',
    title: (number: string) => `Severity 1: ${number}`,
  },
};

export type Texts = typeof en;

export const { alert } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
