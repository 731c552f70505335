import type { Said } from '../said';

export const queues: Said = {
  'This queue is at version {version} by now. Read it again, then make your change on top of it.':
    'Бұл кезектің нұсқасы енді {version}. Оны қайта оқып, өзгерісіңізді соның үстіне енгізіңіз.',
  'This queue takes all cases that no rule sends elsewhere. Let another one take all first.':
    'Бұл кезек ережелер басқа жаққа жібермеген өтініштердің бәрін қабылдайды. Алдымен бәрін басқа кезек қабылдайтын етіңіз.',
  'Routing rules lead to this queue: {rules}. Take them out of the list first.':
    'Бұл кезекке мына ережелер әкеледі: {rules}. Алдымен оларды тізімнен алып тастаңыз.',
  'Cases of this queue are not closed: {cases}. Move or close them first.':
    'Бұл кезекте жабылмаған өтініштер бар: {cases}. Алдымен оларды көшіріңіз немесе жабыңыз.',
  'This queue helps with cases of others: {helps}. End that first.':
    'Бұл кезек басқалардың өтініштеріне көмектесіп жүр: {helps}. Алдымен соны аяқтаңыз.',
  'queue': 'кезек',
  'This queue was removed. Make another one.': 'Бұл кезек алынып тасталған. Басқасын жасаңыз.',
  'Another queue has this name.': 'Бұл атау басқа кезекте бар.',
  'Names no queue lead of the provider. Give somebody that role first, or choose another.':
    'Бұл — қызмет көрсетушінің кезек жетекшісі емес. Алдымен сол рөлді беріңіз немесе басқаны таңдаңыз.',
  'Names no engineer, lead or critsit manager of the provider.':
    'Бұл — қызмет көрсетушінің инженері де, кезек жетекшісі де, дағдарыс менеджері де емес.',
  'Names no roster.': 'Мұндай кезекшілік кестесі жоқ.',
  'This queue cannot be kept like this. See `errors`, field by field.': 'Кезекті бұлай сақтауға болмайды. Өрістердегі қателерді қараңыз.',
  'Give severities out of 1, A, B, C.': '1, A, B, C ішінен маңыздылық деңгейлерін көрсетіңіз.',
  'The routing rules are at version {version} by now. Read them again, then make your change on top of them.':
    'Бағыттау ережелерінің нұсқасы енді {version}. Оларды қайта оқып, өзгерісіңізді соның үстіне енгізіңіз.',
  'Names no queue, or one that was removed.': 'Мұндай кезек жоқ немесе алынып тасталған.',
  'Names no product.': 'Мұндай өнім жоқ.',
  'These rules lead nowhere in part. See `errors`, rule by rule.': 'Бұл ережелердің бір бөлігі ешқайда апармайды. Ережелердегі қателерді қараңыз.',
};
