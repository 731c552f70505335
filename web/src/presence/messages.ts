import { inLanguage } from '../app/language';

const en = {
  messages: {
    /** Names, each separated from the next by a comma; empty where there are none. */
    here: (looking: string, writing: string) => [looking !== '' && `Has it open: ${looking}`, writing !== '' && `is writing: ${writing}`].filter(Boolean).join('; '),
    writing: (names: string, several: boolean) => `${names} ${several ? 'are' : 'is'} writing…`,
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
