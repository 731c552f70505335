import type { Texts } from './key-messages';

export const ru: Texts = {
  palette: { button: 'Перейти куда угодно, сделать что угодно (Ctrl K)' },
};
