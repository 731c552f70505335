import type { Texts } from './messages';

export const kk: Texts = {
  messages: {
    label: 'Кез келген жерге өту, кез келген әрекет',
    search: 'Бет, өтініш, өтініштегі сөз, әрекет',
    nothing: 'Ештеңе табылмады',
    nothingHint: 'C-100023 сияқты нөмірді немесе өтініш тақырыбындағы сөзді теріп көріңіз.',
    case: (number) => `${number} өтінішімен`,
    open: (number) => `${number} өтінішін ашу`,
    pages: 'Өту',
    handOver: 'Ауысымды тапсыру',
    account: 'Сіздің тіркелгіңіз',
    cases: 'Өтініштер',
    theme: 'Көрінісі',
    themes: { light: 'Жарық', dark: 'Қараңғы', auto: 'Жүйедегідей' },
    reply: 'Жауап беру',
    severity: 'Маңыздылық деңгейін өзгерту',
    refused: (number) => `${number}: орындалмады`,
  },
};
