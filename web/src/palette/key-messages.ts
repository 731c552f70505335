import { inLanguage } from '../app/language';

export const { palette } = inLanguage({
  en: { palette: { button: 'Go anywhere, do anything (Ctrl K)' } },
  ru: { palette: { button: 'Перейти куда угодно, сделать что угодно (Ctrl K)' } },
  kk: { palette: { button: 'Кез келген жерге өту, кез келген әрекет (Ctrl K)' } },
});
