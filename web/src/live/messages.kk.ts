import type { Texts } from './messages';

export const kk: Texts = {
  messages: {
    live: 'байланыста',
    behind: (seconds) => `${seconds} с артта`,
    offline: (since) => `${since} бастап байланыс жоқ`,
    explained: {
      live: 'Көріп отырғаныңыз — дәл қазіргі жағдай.',
      behind: 'Жүйедегі оқиғаларды қуып жетудеміз.',
      offline: 'Жүйемен байланыс жоқ. Сол кездегі жағдайды көріп отырсыз; уақыт есебі жалғасуда.',
    },
  },
};
