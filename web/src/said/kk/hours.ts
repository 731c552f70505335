import type { Said } from '../said';

export const hours: Said = {
  'A difference of rates is a factor or is invoiced, not both.':
    'Тарифтер айырмасы не коэффициентпен есептеледі, не төлемге ұсынылады, екеуі бірдей емес.',
  'Leave this out, or rateDifference.': 'Мұны немесе rateDifference алып тастаңыз.',
  'The difference of rates for {~minutes} of {~kind} that were transferred.': 'Көшірілген сағаттардың тариф айырмасы: {~minutes}, {~kind}.',
  '{incidents} Software Assurance incidents.': 'Software Assurance оқиғалары: {incidents}.',
  'Travel is paid in PRS hours at the customer’s request: say who asked.':
    'Сапар проблеманы шешу сағаттарынан тұтынушының сұрауы бойынша төленеді: кім сұрағанын көрсетіңіз.',
  'Say who of the customer asked.': 'Тұтынушы жағынан кім сұрағанын көрсетіңіз.',
  '{service} was scheduled.': 'Қызмет жоспарланды: {service}.',
  'posting of this work order': 'осы жұмыс тапсырысының жазылымы',
  'A posting of {~cause} is not undone by hand. {~follows}': 'Мұндай жазылым қолмен кері қайтарылмайды: {~cause}. {~follows}',
  'Correct the labour of its case: the ledger follows.': 'Жұмысты өз өтінішінде түзетіңіз: сағат есебі соған ереді.',
  'This posting was undone already. Post anew what should stand.': 'Бұл жазылым кері қайтарылып қойған. Қалуға тиісін қайта жазыңыз.',
  'This work order is a draft: its hours are there once it is activated.': 'Бұл жұмыс тапсырысы — жоба: сағаттары күшіне енгенде болады.',
  'The term ended on {endsOn}: its hours are forfeited. Use the work order that follows it.':
    'Мерзім {endsOn} күні аяқталды: сағаттары күшінен айырылды. Одан кейінгі жұмыс тапсырысын пайдаланыңыз.',
  '{short} of {committed} Software Assurance incidents were not converted within 30 days of {from}.':
    '{from} күнінен бастап 30 күн ішінде айырбасталмаған Software Assurance оқиғалары: {committed} ішінен {short}.',
  'Give json, csv or html.': 'json, csv немесе html деп көрсетіңіз.',
  'Ordered by version {version} of the terms.': 'Шарттардың {version}-нұсқасымен тапсырылды.',
  'These terms order {~less} of {~kind} less than before, and only {~unused} are unused. A pool is never below zero: take back {~left} at most.':
    'Бұл шарттар бойынша {~less} аз тапсырылған ({~kind}), ал жұмсалмағаны тек {~unused}. Қор нөлден төмен болмайды: ең көбі {~left} кері алыңыз.',
  '{~left} of {~kind} are unused.': 'Жұмсалмағаны: {~left}, {~kind}.',
  'Unused when the term ended on {endsOn}.': 'Мерзім {endsOn} күні аяқталғанда жұмсалмай қалған.',
  'Came back to {number}, whose term is over. {~reason}': 'Мерзімі аяқталған {number} тапсырысына қайтты. {~reason}',
  'Something else was posted under the key {key} already. Take a new key for a new posting.':
    '{key} кілтімен басқа жазылым жасалған. Жаңа жазылымға жаңа кілт алыңыз.',
  'Was used for something else.': 'Басқаға қолданылған.',
  'This work order has no rate for Software Assurance incidents. Amend its terms first.':
    'Бұл жұмыс тапсырысында Software Assurance оқиғаларының бағамы жоқ. Алдымен шарттарын өзгертіңіз.',
  'Software Assurance incidents convert into hours of problem resolution or of the third tier only.':
    'Software Assurance оқиғалары тек проблеманы шешу немесе үшінші деңгей сағаттарына айырбасталады.',
  '{hours} h': '{hours} сағ',
  '{rest} min': '{rest} мин',
  '{hours} h {rest} min': '{hours} сағ {rest} мин',
  'Only hours of problem resolution move between support locations. Exchange other hours where they are.':
    'Қолдау орындары арасында тек проблеманы шешу сағаттары көшіріледі. Басқа сағаттарды тұрған жерінде айырбастаңыз.',
  'The hours are there already. Name another location of this work order.': 'Бұл сағаттар сонда тұр. Осы жұмыс тапсырысының басқа орнын атаңыз.',
  'These hours are of that kind already. Name another kind.': 'Бұл сағаттар осы түрде тұр. Басқа түрін атаңыз.',
  'Only hours of problem resolution are pooled at the host. Name a location.':
    'Негізгі орында тек проблеманы шешу сағаттары ортақ болады. Орнын көрсетіңіз.',
  'This pool has {~there} of {~kind}, not {~minutes}. Take {~most} at most.':
    'Бұл қорда ({~kind}) {~there} бар, {~minutes} емес. Ең көбі {~most} алыңыз.',
  'A statement from {first} to {last} has no time in it. Exchange the two.':
    '{first} – {last} аралығындағы үзіндіде уақыт жоқ. Екеуін ауыстырыңыз.',
  'There are {~there} of problem resolution for this location, not {~minutes}. Let the travel be invoiced, or buy hours first.':
    'Бұл орынға проблеманы шешуге {~there} бар, {~minutes} емес. Сапарды төлемге ұсыныңыз немесе алдымен сағат сатып алыңыз.',
  '{~owed} of {~kind} are owed here, not {~minutes}. Write off {~most} at most.':
    'Мұндағы қарыз ({~kind}) — {~owed}, {~minutes} емес. Ең көбі {~most} есептен шығарыңыз.',
  'What will be known at {at} is not known yet. Give a time that has been.':
    '{at} кезінде не белгілі болатыны әзірге белгісіз. Өткен уақытты көрсетіңіз.',
  'Give a time that has been.': 'Өткен уақытты көрсетіңіз.',
  'Give a date like 2026-11-24, or: {~instant}': 'Күнді көрсетіңіз, мысалы 2026-11-24, немесе уақытты. {~instant}',
};
