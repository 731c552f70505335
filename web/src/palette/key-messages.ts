import { inLanguage } from '../app/language';

const en = {
  palette: { button: 'Go anywhere, do anything (Ctrl K)' },
};

export type Texts = typeof en;
export const { palette } = await inLanguage(en, { ru: () => import('./key-messages.ru'), kk: () => import('./key-messages.kk') });
