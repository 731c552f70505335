import type { Said } from '../said';

export const escalations: Said = {
  'escalation': 'эскалация',
  'Give a time before `to` that has passed.': '`to` алдындағы, өтіп кеткен уақытты көрсетіңіз.',
  'Ask for {longest} days at most.': 'Ең көбі {longest} күнді сұраңыз.',
  'Give failed or pending.': 'failed немесе pending деп көрсетіңіз.',
  'delivery': 'жеткізу',
  'Only what has failed for good is sent again by hand.': 'Тек біржола жетпегені қолмен қайта жіберіледі.',
  'Rosters and calendars are not known that far from now.': 'Сонша алыс уақытқа кезекшілік кестелері мен күнтізбелер белгісіз.',
  'Give an instant within two years from now.': 'Қазірден екі жылдан аспайтын уақытты көрсетіңіз.',
  'No queue takes such a case. An administrator has to name one that takes all, or a rule for it.':
    'Мұндай өтінішті қабылдайтын кезек жоқ. Әкімші бәрін қабылдайтын кезекті немесе оған арналған ережені белгілеуі керек.',
  'Only {~others} would be reached.': 'Тек мыналарға жетер еді: {~others}.',
  'It would fall to {~others}.': 'Мыналарға өтер еді: {~others}.',
  'The queue {queueName} has no such roster. {~goesTo}': '{queueName} кезегінде мұндай кезекшілік кестесі жоқ. {~goesTo}',
  'Nobody is on duty in {gapName}. {~goesTo}': '{gapName} кестесінде ешкім кезекші емес. {~goesTo}',
  'A policy has this name, or is for this queue or work order already. Save a new version of that one.':
    'Мұндай атаулы ережелер немесе осы кезекке не жұмыс тапсырысына арналған ережелер бар. Солардың жаңа нұсқасын сақтаңыз.',
  'escalation policy': 'эскалация ережелері',
  'This policy is at version {current} by now. Read it again, then save your change on top of it.':
    'Бұл ережелердің нұсқасы енді {current}. Оларды қайта оқып, өзгерісіңізді соның үстіне сақтаңыз.',
  'No policy can be made of this. See `errors`, field by field.': 'Бұдан ережелер шықпайды. Өрістердегі қателерді қараңыз.',
  'This policy names somebody or something that is not there. See `errors`, step by step.':
    'Бұл ережелерде жоқ біреу немесе бірдеңе аталған. Қадамдардағы қателерді қараңыз.',
  'Say what it is for: a queue or a work order. The policy of the whole desk is there already.':
    'Олар не үшін екенін көрсетіңіз: кезек үшін бе, жұмыс тапсырысы үшін бе. Бүкіл жүйенің ережелері бар.',
  'There is no such queue.': 'Мұндай кезек жоқ.',
  'There is no such work order.': 'Мұндай жұмыс тапсырысы жоқ.',
  'Names no work order.': 'Мұндай жұмыс тапсырысы жоқ.',
  'Is no active member of the staff.': 'Бұл — жұмыс істейтін қызметкер емес.',
  'Names no active webhook of the desk.': 'Жүйенің мұндай жұмыс істейтін веб-хугы жоқ.',
  'Nothing waits for a go-ahead.': 'Рұқсат күтіп тұрған ештеңе жоқ.',
  'nobody to reach as {~list}': 'хабарлайтын ешкім жоқ: {~list}',
  'Nobody who was reached works on its queue.': 'Хабар жеткендердің ешқайсысы бұл кезекте жұмыс істемейді.',
};
