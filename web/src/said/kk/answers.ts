import type { Said } from '../said';

export const answers: Said = {
  'Malformed request': 'Сұранысты оқу мүмкін емес',
  'Not signed in': 'Жүйеге кірмегенсіз',
  'Too many attempts': 'Әрекет тым көп',
  'Not allowed': 'Рұқсат жоқ',
  'Not found': 'Табылмады',
  'Not possible in this state': 'Бұл күйде мүмкін емес',
  'Changed meanwhile': 'Осы арада өзгертілген',
  'Refused by a rule': 'Ереже рұқсат бермейді',
  'Too large': 'Тым үлкен',
  'Too many requests': 'Сұраныс тым көп',
  'Not possible': 'Мүмкін емес',
  'Not a CSV file': 'CSV файлы емес',
  'The desk is short of its database': 'Жүйеге дерекқор жетпей тұр',
  'A fault of the desk': 'Жүйенің қатесі',
};
