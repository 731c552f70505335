import type { Said } from '../said';

export const terms: Said = {
  'Hong Kong': 'Гонконг',
  'New Zealand': 'Жаңа Зеландия',
  'The term ends on {endsOn}, before it starts on {startsOn}. Exchange the two.':
    'Мерзім {endsOn} күні аяқталады, ал {startsOn} күні басталады. Екеуін ауыстырыңыз.',
  'A work order has exactly one host location; here are {hosts}. Mark one as host.':
    'Жұмыс тапсырысында дәл бір негізгі орын болады, мұнда {hosts}. Біреуін негізгі деп белгілеңіз.',
  "There is a location '{locationName}' already. Give each a name of its own.": '«{locationName}» орны бар. Әрқайсысына өз атауын беріңіз.',
  '{~country} needs a work order of its own: it cannot be downstream of another country. Draft one with it as host.':
    'Бөлек жұмыс тапсырысы керек, бұл орын басқа елге бағына алмайды: {~country}. Ол негізгі болатын тапсырыс жасаңыз.',
  'A work order with a downstream location needs': 'Бағынышты орны бар жұмыс тапсырысына мынау керек:',
  '{~why} a custom package. Choose custom, or take the downstream locations out.':
    '{~why} жеке бума. Соны таңдаңыз немесе бағынышты орындарды алып тастаңыз.',
  '{~why} a designated or a dedicated service delivery manager.': '{~why} белгіленген немесе арнаулы қызмет көрсету жөніндегі менеджер.',
  '{~why} the service level advanced.': '{~why} кеңейтілген қызмет деңгейі.',
  'The fixed package runs for one year, to the day before its anniversary.': 'Бекітілген бума бір жыл күшінде: жылдығының алдыңғы күніне дейін.',
  'The fixed package is delivered pooled.': 'Бекітілген бумада қызметті ортақ менеджер көрсетеді.',
  'The fixed package has the service level core.': 'Бекітілген буманың қызмет деңгейі — негізгі.',
  'The fixed package contains one assessment (RaaS), no more and no less.': 'Бекітілген бумада дәл бір бағалау (RaaS) бар.',
  'The fixed package contains up to 20 PRS hours; here are {prs}.': 'Бекітілген бумада проблеманы шешуге 20 сағатқа дейін беріледі, мұнда {prs}.',
  'The fixed package cannot be added to. Choose the custom package for this service.':
    'Бекітілген бумаға ештеңе қосылмайды. Бұл қызмет үшін жеке буманы таңдаңыз.',
  'Enhanced services and solutions need a custom package.': 'Кеңейтілген қызметтер мен шешімдерге жеке бума керек.',
  "An enhanced service serves one end customer named in the work order; '{named}' is not among them.":
    'Кеңейтілген қызмет жұмыс тапсырысында аталған бір соңғы тұтынушыға арналады; «{named}» олардың ішінде жоқ.',
  'The third-tier fee is reckoned on PRS hours where both are bought. Add the hours of both kinds, or leave the fee out.':
    'Үшінші деңгей төлемі екеуі де сатып алынғанда проблеманы шешу сағаттарынан есептеледі. Екі түрдің сағаттарын қосыңыз немесе төлемді алып тастаңыз.',
  '{kind} stands here already. Keep one, with all it covers.': '{kind}: мұнда бар. Бәрін қамтитын біреуін қалдырыңыз.',
  'Hours are bought whole: give whole hours, in minutes a multiple of 60.': 'Сағаттар бүтіндей сатып алынады: 60 минутқа еселі санды көрсетіңіз.',
  "There is no location '{location}' in this work order.": 'Бұл жұмыс тапсырысында «{location}» орны жоқ.',
  'Only hours of problem resolution are bought pooled at the host. Name a location.':
    'Негізгі орында ортақ етіп тек проблеманы шешу сағаттары сатып алынады. Орнын көрсетіңіз.',
  'Name at least one product.': 'Кемінде бір өнімді атаңыз.',
  'A response table says each of the severities 1, A, B and C once.': 'Жауап кестесінде 1, A, B және C деңгейлерінің әрқайсысы бір рет тұрады.',
  'There is exactly one customer support manager. Hand the role over instead: make another contact the customer support manager.':
    'Тұтынушыны қолдау менеджері біреу-ақ. Рөлді тапсырыңыз: басқа контактіні сол етіңіз.',
  'Remove one first: Premier Ultimate has a hard limit.': 'Алдымен біреуін алып тастаңыз: Premier Ultimate шегі қатаң.',
  'Remove one first, or ask your service delivery manager to allow more.':
    'Алдымен біреуін алып тастаңыз немесе қызмет көрсету жөніндегі менеджерден көбірек рұқсат сұраңыз.',
  'The work order has {most} named contacts, and all are taken. {~ask}': 'Жұмыс тапсырысында {most} аталған контакт бар, бәрі бос емес. {~ask}',
  'A work order always has its customer support manager. Make another contact the customer support manager; that hands the role over.':
    'Жұмыс тапсырысында әрқашан тұтынушыны қолдау менеджері болады. Басқа контактіні сол етіңіз; рөл осылай тапсырылады.',
  'This contact reads cases, and cannot open them. Choose another contact.': 'Бұл контакт өтініштерді оқиды, бірақ аша алмайды. Басқасын таңдаңыз.',
  'A cloud administrator opens cases through the portal of the online service.': 'Бұлт әкімшісі өтініштерді онлайн-қызметтің порталы арқылы ашады.',
  'The window ends before it begins. Exchange the two.': 'Кезең басталмай тұрып аяқталып тұр. Екеуін ауыстырыңыз.',
  'The window begins on {first}, before the work order starts on {startsOn}.':
    'Кезең {first} күні басталады, ал жұмыс тапсырысы {startsOn} күні басталады: кезең одан ерте.',
  'The window ends on {last}, after the work order ends on {endsOn}. Renew it first, or end the window earlier.':
    'Кезең {last} күні аяқталады, ал жұмыс тапсырысы {endsOn} күні аяқталады: кезең одан кеш. Алдымен тапсырысты ұзартыңыз немесе кезеңді ертерек аяқтаңыз.',
  'A window covers at most {most} consecutive days, the event included: from {first} on, up to the end of {last}.':
    'Кезең оқиғаны қоса алғанда қатарынан ең көбі {most} күнді қамтиды: {first} күнінен бастап, {last} күнінің соңына дейін.',
  '{otherName} is covered at that time already. Cancel it first, or choose another time.':
    '{otherName} бұл уақытта қамтылған. Алдымен содан бас тартыңыз немесе басқа уақыт таңдаңыз.',
  'An event is confirmed at least {weeks} weeks ahead: this one by {latest}. Record it anew with a later window.':
    'Оқиға кемінде {weeks} апта бұрын расталады: бұл — {latest} күніне дейін. Оны кейінірек кезеңмен қайта жазыңыз.',
  'The window of this event has begun; what is promised in it stands.': 'Бұл оқиғаның кезеңі басталды; онда уәде етілгені күшінде қалады.',
  'Without the subcontracting addendum cases are opened for own use only. Leave the end customer out, or ask your service delivery manager for the addendum.':
    'Қосалқы мердігерлік туралы қосымшасыз өтініштер тек өзі үшін ашылады. Соңғы тұтынушыны алып тастаңыз немесе қызмет көрсету жөніндегі менеджерден қосымша сұраңыз.',
  'It names none': 'Онда ешкім аталмаған',
  'Those named are: {list}': 'Аталғандары: {list}',
  "'{endCustomer}' is no end customer of this work order. {~named}; an amendment adds one.":
    '«{endCustomer}» — бұл жұмыс тапсырысының соңғы тұтынушысы емес. {~named}; тапсырысты өзгертіп қосуға болады.',
  'Enhanced services serve {~alone} under this work order (WHO-6).': 'Бұл жұмыс тапсырысы бойынша кеңейтілген қызметтер кімге: {~alone} (WHO-6).',
  'the partner alone': 'тек серіктестің өзіне',
  '{name} is in extended support: security fixes are made, other fixes are not on offer. Help with using it is.':
    '{name} кеңейтілген қолдауда: қауіпсіздік түзетулері жасалады, басқа түзетулер жоқ. Пайдалануға көмектеседі.',
  'Support for {name} has ended. Ask your service delivery manager about a newer version.':
    '{name} өнімін қолдау аяқталған. Жаңарақ нұсқасы туралы қызмет көрсету жөніндегі менеджерден сұраңыз.',
  '{name} is not released yet; your work order lists it as supported.':
    '{name} әлі шығарылмаған; жұмыс тапсырысыңызда ол қолдау көретін өнім ретінде тұр.',
  '{name} is not generally available yet, so it is not supported. Ask your service delivery manager to list it in the work order.':
    '{name} әлі жалпыға қолжетімді емес, сондықтан қолдау көрмейді. Қызмет көрсету жөніндегі менеджерден оны жұмыс тапсырысына енгізуді сұраңыз.',
  'Two phases begin on {startsOn}.': '{startsOn} күні екі кезең басталады.',
  '{phase} cannot follow {before} ({startsOn}).': '{before} кезеңінен кейін {phase} келе алмайды ({startsOn}).',
  'A product has at least one phase.': 'Өнімнің кемінде бір кезеңі болады.',
  '{name} has no working hours: there is no such calendar. Choose one, or make it first.':
    '{name} орнының жұмыс сағаттары жоқ: мұндай күнтізбе жоқ. Біреуін таңдаңыз немесе алдымен жасаңыз.',
  'There is no such product.': 'Мұндай өнім жоқ.',
  'Name a person of the provider who is a service delivery manager.':
    'Қызмет көрсетушінің қызмет көрсету жөніндегі менеджері болып істейтін адамын атаңыз.',
  'This service delivery manager is dedicated to another customer. Choose another.':
    'Бұл қызмет көрсету жөніндегі менеджер басқа тұтынушыға арналған. Басқасын таңдаңыз.',
  'A dedicated service delivery manager has one customer, and this one serves others. Choose another, or take designated.':
    'Арнаулы қызмет көрсету жөніндегі менеджердің бір тұтынушысы болады, ал бұл басқаларға да қызмет етеді. Басқасын таңдаңыз немесе белгіленгенін алыңыз.',
  '{name} cannot be taken out: cases and hours may belong to it. Leave it out of the renewal instead.':
    '{name} орнын алып тастауға болмайды: оған өтініштер мен сағаттар жатуы мүмкін. Оны ұзарту кезінде енгізбеңіз.',
  'Premier Ultimate has a hard limit: there are {named} named contacts already. Remove some first, or buy for more.':
    'Premier Ultimate шегі қатаң: аталған контактілер қазір {named}. Алдымен кейбірін алып тастаңыз немесе көбірек сатып алыңыз.',
  'This work order is a draft. It has to be activated first.': 'Бұл жұмыс тапсырысы — жоба. Алдымен оны күшіне енгізу керек.',
  'This work order was ended. Use the one that follows it, or renew it.':
    'Бұл жұмыс тапсырысы аяқталған. Одан кейінгісін пайдаланыңыз немесе оны ұзартыңыз.',
  'This work order starts on {startsOn}.': 'Бұл жұмыс тапсырысы {startsOn} күні басталады.',
  'This work order ended on {endsOn}. Use the one that follows it, or renew it.':
    'Бұл жұмыс тапсырысы {endsOn} күні аяқталған. Одан кейінгісін пайдаланыңыз немесе оны ұзартыңыз.',
  '{~whose} agreements cannot be renewed from {notFrom} on. The provider may change that date.':
    'Келісімдерді {notFrom} күнінен бастап ұзартуға болмайды ({~whose}). Бұл күнді қызмет көрсетуші өзгерте алады.',
};
