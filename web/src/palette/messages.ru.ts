import type { Texts } from './messages';

export const ru: Texts = {
  messages: {
    label: 'Перейти куда угодно, сделать что угодно',
    search: 'Страница, обращение, слово из обращения, действие',
    nothing: 'Ничего не найдено',
    nothingHint: 'Попробуйте номер, например C-100023, или слово из темы обращения.',
    case: (number) => `С обращением ${number}`,
    open: (number) => `Открыть ${number}`,
    pages: 'Перейти',
    handOver: 'Передать смену',
    account: 'Ваша учётная запись',
    cases: 'Обращения',
    theme: 'Вид',
    themes: { light: 'Светлый', dark: 'Тёмный', auto: 'Как в системе' },
    reply: 'Ответить',
    severity: 'Изменить уровень серьёзности',
    refused: (number) => `${number}: не сделано`,
  },
};
