import type { Said } from '../said';

export const live: Said = {
  'There is no such room, or it is not yours to listen in.': 'Мұндай бөлме жоқ немесе оны тыңдау сізге рұқсат емес.',
};
