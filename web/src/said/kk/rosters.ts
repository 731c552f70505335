import type { Said } from '../said';

export const rosters: Said = {
  'Leave is the provider’s.': 'Демалыс — қызмет көрсетушінің ісі.',
  'You have {most} feeds. Revoke one that nothing reads any more.': 'Сізде {most} жазылым бар. Енді ештеңе оқымайтынын қайтарып алыңыз.',
  'feed': 'жазылым',
  'Feeds are the provider’s.': 'Жазылымдар — қызмет көрсетушінің ісі.',
  'This roster is at version {current} by now. Read it again, then save your change on top of it.':
    'Бұл кестенің нұсқасы енді {current}. Оны қайта оқып, өзгерісіңізді соның үстіне сақтаңыз.',
  'What was on duty stays as it was.': 'Өткен кезекшілік сол күйінде қалады.',
  'Give an instant from now on ({at}), or none for at once.': 'Қазірден ({at}) кейінгі уақытты көрсетіңіз, бірден болса, бос қалдырыңыз.',
  'roster': 'кезекшілік кестесі',
  'No roster can be made of this. See `errors`, field by field.': 'Бұдан кесте шықпайды. Өрістердегі қателерді қараңыз.',
  'Name active members of the staff only.': 'Тек жұмыс істейтін қызметкерлерді атаңыз.',
  'Who is not an active member of the staff is not reached by an escalation.': 'Жұмыс істемейтін қызметкерге эскалация жетпейді.',
  'Shifts are the provider’s.': 'Ауысымдар — қызмет көрсетушінің ісі.',
  'Ask for 100 days at most.': 'Ең көбі 100 күнді сұраңыз.',
  'Give days from 1 (Monday) to 7.': '1-ден (дүйсенбі) 7-ге дейінгі күндерді көрсетіңіз.',
  'Give a number of days from 1 to 92.': '1-ден 92-ге дейінгі күн санын көрсетіңіз.',
  'Give at least one layer: who is on duty, and when.': 'Кемінде бір қатар көрсетіңіз: кім, қашан кезекші.',
  'Another layer of this roster is called so. Give each a name of its own.':
    'Бұл кестенің басқа қатары осылай аталады. Әрқайсысына өз атауын беріңіз.',
  'Give a date that exists, such as 2026-01-05.': 'Бар күнді көрсетіңіз, мысалы 2026-01-05.',
  'Give a time of day, such as 09:00.': 'Тәулік уақытын көрсетіңіз, мысалы 09:00.',
  'Name everyone of a group once.': 'Топтағы әр адамды бір рет атаңыз.',
  'Give some hours, or null for round the clock.': 'Сағаттарды көрсетіңіз, тәулік бойы болса null жазыңыз.',
  'Give each day of the week at most once, and at least one: 1 is Monday.':
    'Аптаның кемінде бір күнін көрсетіңіз, әрқайсысын бір реттен: 1 — дүйсенбі.',
  'Give a time of day, such as 17:00, or 24:00.': 'Тәулік уақытын көрсетіңіз, мысалы 17:00 немесе 24:00.',
  'These hours overlap. Give each hour of the week once; use a second layer for a second person.':
    'Бұл сағаттар қиылысады. Аптаның әр сағатын бір рет көрсетіңіз; екінші адамға екінші қатар қосыңыз.',
  'A swap is between two persons.': 'Ауысымды екі адам алмасады.',
  'Name somebody else.': 'Басқа біреуді атаңыз.',
  'stand-in': 'алмастыру',
  'This is over already: what was on duty stays as it was.': 'Бұл өтіп кеткен: өткен кезекшілік сол күйінде қалады.',
  'Name an active member of the staff.': 'Жұмыс істейтін қызметкерді атаңыз.',
  'Nobody stands in for so long.': 'Сонша ұзақ ешкім алмастырмайды.',
  'Give 100 days at most. What is to last longer is a change of the roster.': 'Ең көбі 100 күн көрсетіңіз. Одан ұзағы — кестені өзгерту.',
  '{name} has left.': '{name} жұмыстан кеткен.',
  '{name} is away from {at} to {until}. Name somebody who is there.': '{name} {at} – {until} аралығында болмайды. Орнында болатын адамды атаңыз.',
  'It is not {name}’s turn at any time from {at} to {until}.': '{at} – {until} аралығында {name} ауысымы жоқ.',
  '{name} stands in already, from {at} to {until}. Cancel that first, or choose another time.':
    '{name} {at} – {until} аралығында алмастырып тұр. Алдымен содан бас тартыңыз немесе басқа уақыт таңдаңыз.',
  '{takerIdName} is on duty then already.': '{takerIdName} бұл уақытта онсыз да кезекші.',
  '{personIdName} is not on duty at any time from {at} to {until}.': '{personIdName} {at} – {until} аралығында кезекші емес.',
  '{personIdName} is on duty there in place of somebody else. Cancel that first.':
    '{personIdName} онда басқа біреудің орнына кезекші. Алдымен содан бас тартыңыз.',
};
