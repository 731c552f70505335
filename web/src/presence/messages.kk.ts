import type { Texts } from './messages';

export const kk: Texts = {
  messages: {
    here: (looking, writing) => [looking !== '' && `Ашып отыр: ${looking}`, writing !== '' && `жазып жатыр: ${writing}`].filter(Boolean).join('; '),
    writing: (names, _) => `${names} жазып жатыр…`,
  },
};
