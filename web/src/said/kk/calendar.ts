import type { Said } from '../said';

export const calendar: Said = {
  'calendar version': 'күнтізбе нұсқасы',
  'calendar': 'күнтізбе',
  'With these hours a clock that is running would not be due in all the years there are. Open longer.':
    'Мұндай сағаттармен жүріп жатқан уақыт есебі ешқашан аяқталмас еді. Жұмыс уақытын ұзартыңыз.',
  'Too short for what was promised.': 'Уәде етілгенге тым аз.',
  'This calendar is at version {version} by now. Read it again, then save your change on top of it.':
    'Бұл күнтізбенің нұсқасы енді {version}. Оны қайта оқып, өзгерісіңізді соның үстіне сақтаңыз.',
  'These working hours cannot be counted on. See `errors`, field by field.':
    'Бұл жұмыс сағаттарымен уақытты есептеу мүмкін емес. Өрістердегі қателерді қараңыз.',
  'Give an instant from {at} to before {until}.': '{at} бастап {until} дейінгі уақытты көрсетіңіз.',
  'No deadline can be reckoned from this. See `errors`, field by field.':
    'Бұл деректер бойынша мерзімді есептеу мүмкін емес. Өрістердегі қателерді қараңыз.',
  'Give whole minutes.': 'Минутты бүтін санмен көрсетіңіз.',
  'Give a calendar, or null for 24x7.': 'Күнтізбені көрсетіңіз, тәулік бойы болса null жазыңыз.',
  'a window past midnight is two, to 24:00 and from 00:00 of the next day':
    'түн ортасынан өтетін аралық — екі аралық: 24:00 дейін және келесі күнгі 00:00 бастап',
  'must be an object with timeZone, weekly and holidays': 'timeZone, weekly және holidays бар нысан болуы керек',
  'must name an IANA time zone, like Asia/Almaty': 'IANA уақыт белдеуін көрсетіңіз, мысалы Asia/Almaty',
  'must name an IANA time zone, like Asia/Almaty: a fixed offset does not know clock changes':
    'IANA уақыт белдеуін көрсетіңіз, мысалы Asia/Almaty: тұрақты ығысу сағат ауыстыруды білмейді',
  'is not a known IANA time zone: {timeZone}': 'мұндай IANA уақыт белдеуі жоқ: {timeZone}',
  'must be an object with the days 1 (Monday) to 7': '1-ден (дүйсенбі) 7-ге дейінгі күндері бар нысан болуы керек',
  '{~day} is missing; [] closes it': 'көрсетілмеген: {~day}; [] — жабық',
  'is no day: days are 1 (Monday) to 7': 'бұл күн емес: күндер 1-ден (дүйсенбі) 7-ге дейін',
  'never opens: at least one day of the week needs a window': 'ешқашан ашық емес: аптаның кемінде бір күнінде аралық керек',
  'must be a list; [] for none': 'тізім болуы керек; [] — бос',
  'must be an object with a date': 'күні бар нысан болуы керек',
  'must be a date that exists, like 2024-02-29': 'бар күн болуы керек, мысалы 2024-02-29',
  '{date} is listed twice': 'күн екі рет көрсетілген: {date}',
  'must be a text': 'мәтін болуы керек',
  'must be a list of windows like ["09:00", "17:30"]; [] when closed': '["09:00", "17:30"] түріндегі аралықтар тізімі болуы керек; [] — жабық',
  'has {windows} windows: at most {most} a day': 'аралық саны: {windows}, күніне ең көбі {most}',
  'each window must be a pair like ["09:00", "17:30"]': 'әр аралық ["09:00", "17:30"] түріндегі жұп болуы керек',
  '{~from} is no start: times run from 00:00 to 23:59': 'басталуы бола алмайды: {~from}; уақыт 00:00–23:59 аралығында',
  '{~to} is no end: times run from 00:01 to 24:00': 'аяқталуы бола алмайды: {~to}; уақыт 00:01–24:00 аралығында',
  '{from} to {to} is empty': 'бос аралық: {from} – {to}',
  '{from} to {to} runs backwards: {~past}': 'аралық кері кетіп тұр: {from} – {to}; {~past}',
  'windows overlap': 'аралықтар қиылысады',
  'a {value}': '{value} түріндегі мән',
  'must be a whole millisecond between 1970-01-01 and 2200-01-01': '1970-01-01 мен 2200-01-01 аралығындағы бүтін миллисекунд керек',
  'must be a whole number of milliseconds, 0 or more': 'миллисекундтың бүтін саны керек, 0 немесе одан көп',
  'is not reached before 2200-01-01 on this calendar': 'бұл күнтізбе бойынша 2200-01-01 дейін келмейді',
};
