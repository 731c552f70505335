import type { Said } from '../said';

export const delivery: Said = {
  'This review is at version {version} by now. Read it again, then write yours on top of it.':
    'Бұл талдаудың нұсқасы енді {version}. Оны қайта оқып, өзіңіздікін соның үстіне жазыңыз.',
  'missed promise': 'орындалмаған уәде',
  'Give json or csv.': 'json немесе csv деп көрсетіңіз.',
  'Give the number of a case.': 'Өтініштің нөмірін көрсетіңіз.',
  'Give the id of a customer.': 'Тұтынушының идентификаторын көрсетіңіз.',
  'Give week or month.': 'week немесе month деп көрсетіңіз.',
  'Give 1, A, B or C.': '1, A, B немесе C деп көрсетіңіз.',
  'Give yes or no.': 'yes немесе no деп көрсетіңіз.',
  'There is no {day}. Give a date like 2026-11-24.': '{day} деген күн жоқ. Күнді көрсетіңіз, мысалы 2026-11-24.',
  'Give a date from 1971 to 2099.': '1971–2099 жылдар аралығындағы күнді көрсетіңіз.',
  '{firstDay} is after {lastDay}. Exchange the two.': '{firstDay} күні {lastDay} күнінен кейін. Екеуін ауыстырыңыз.',
  'Ask for three years at most.': 'Ең көбі үш жылды сұраңыз.',
  'Give own or history.': 'own немесе history деп көрсетіңіз.',
};
