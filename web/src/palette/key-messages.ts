import { inLanguage } from '../app/language';
import { kk } from './key-messages.kk';
import { ru } from './key-messages.ru';

const en = {
  palette: { button: 'Go anywhere, do anything (Ctrl K)' },
};

export type Texts = typeof en;
export const { palette } = inLanguage({ en, ru, kk });
