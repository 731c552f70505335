import type { Texts } from './messages';

export const ru: Texts = {
  messages: {
    here: (looking, writing) => [looking !== '' && `Открыто у: ${looking}`, writing !== '' && `пишет: ${writing}`].filter(Boolean).join('; '),
    writing: (names, several) => `${names} ${several ? 'пишут' : 'пишет'}…`,
  },
};
