import type { Texts } from './messages';

export const kk: Texts = {
  messages: {
    here: (looking, writing) => [looking.length > 0 && `Ашып отыр: ${looking.join(', ')}`, writing.length > 0 && `жазып жатыр: ${writing.join(', ')}`].filter(Boolean).join('; '),
    writing: (names) => `${names.join(', ')} жазып жатыр…`,
  },
};
