import type { Said } from '../said';

export const demo: Said = {
  "The desk's time moves forward only.": 'Жүйенің уақыты тек алға жүреді.',
  'Give the seq of the last message you have.': 'Өзіңізде бар соңғы хабардың нөмірін көрсетіңіз.',
  'page': 'бет',
  'demonstration person': 'көрсетілімге арналған адам',
};
