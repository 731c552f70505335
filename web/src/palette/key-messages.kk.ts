import type { Texts } from './key-messages';

export const kk: Texts = {
  palette: { button: 'Кез келген жерге өту, кез келген әрекет (Ctrl K)' },
};
