import type { Texts } from './messages';

export const ru: Texts = {
  messages: {
    live: 'на связи',
    behind: (seconds) => `отстаёт на ${seconds} с`,
    offline: (since) => `нет связи с ${since}`,
    explained: {
      live: 'Вы видите всё таким, как оно есть сейчас.',
      behind: 'Навёрстываем то, что произошло в системе.',
      offline: 'Системы не слышно. Вы видите то, что было верно тогда; отсчёт времени продолжается.',
    },
  },
};
