import type { Texts } from './messages';

export const ru: Texts = {
  messages: {
    here: (looking, writing) => [looking.length > 0 && `Открыто у: ${looking.join(', ')}`, writing.length > 0 && `пишет: ${writing.join(', ')}`].filter(Boolean).join('; '),
    writing: (names) => `${names.join(', ')} ${names.length === 1 ? 'пишет' : 'пишут'}…`,
  },
};
