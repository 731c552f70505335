import type { Said } from '../said';

export const permissions: Said = {
  'Your account may not read cases.': 'Тіркелгіңіз өтініштерді оқуға рұқсат бермейді.',
  'Your account may read cases, not open them. Ask your customer support manager.':
    'Тіркелгіңіз өтініштерді оқуға рұқсат береді, ашуға емес. Тұтынушыны қолдау менеджеріңізге айтыңыз.',
  'A case by phone is opened by the person who takes the call. Call the support line, or use the web.':
    'Телефон арқылы өтінішті қоңырауды қабылдаған адам ашады. Қолдау желісіне қоңырау шалыңыз немесе веб арқылы ашыңыз.',
  'Your account may read cases, not draft them.': 'Тіркелгіңіз өтініштерді оқуға рұқсат береді, жобасын жазуға емес.',
  'That a call was yours is confirmed by a contact who may open cases.': 'Қоңырау сіздікі болғанын өтініш аша алатын контакт растайды.',
  'A response is given by an engineer, a queue lead or a critsit manager.': 'Жауапты инженер, кезек жетекшісі немесе дағдарыс менеджері береді.',
  'Your account may read this case, not write on it.': 'Тіркелгіңіз бұл өтінішті оқуға рұқсат береді, жазуға емес.',
  'Internal notes are written by the provider.': 'Ішкі жазбаларды қызмет көрсетуші жазады.',
  'Your account may read this case, not ask for another severity.':
    'Тіркелгіңіз бұл өтінішті оқуға рұқсат береді, басқа маңыздылық деңгейін сұрауға емес.',
  'The severity is set by an engineer, a lead, a critsit manager or the service delivery manager.':
    'Маңыздылық деңгейін инженер, кезек жетекшісі, дағдарыс менеджері немесе қызмет көрсету жөніндегі менеджер белгілейді.',
  'Cases are claimed by engineers, leads and critsit managers.': 'Өтініштерді инженерлер, кезек жетекшілері және дағдарыс менеджерлері алады.',
  'Cases are handed over by engineers, leads, critsit managers and the service delivery manager.':
    'Өтініштерді инженерлер, кезек жетекшілері, дағдарыс менеджерлері және қызмет көрсету жөніндегі менеджер табыстайды.',
  'A critsit manager is nominated by a lead, a critsit manager or the service delivery manager.':
    'Дағдарыс менеджерін кезек жетекшісі, дағдарыс менеджері немесе қызмет көрсету жөніндегі менеджер ұсынады.',
  'A nomination is accepted by the critsit manager who was nominated.': 'Ұсынысты ұсынылған дағдарыс менеджерінің өзі қабылдайды.',
  'Executives are notified at the request of a contact, a lead, a critsit manager or the service delivery manager.':
    'Жоғары басшыларға контактінің, кезек жетекшісінің, дағдарыс менеджерінің немесе қызмет көрсету жөніндегі менеджердің сұрауы бойынша хабарланады.',
  'A manager is asked for by a contact of the customer.': 'Басшыны тұтынушының контактісі шақырады.',
  'The effort is set by an engineer, a lead, a critsit manager or the service delivery manager.':
    'Күш-жігерді инженер, кезек жетекшісі, дағдарыс менеджері немесе қызмет көрсету жөніндегі менеджер белгілейді.',
  'A case is resolved by an engineer, a lead or a critsit manager.': 'Өтінішті инженер, кезек жетекшісі немесе дағдарыс менеджері шешеді.',
  'Labour is logged by an engineer, a lead or a critsit manager.': 'Жұмысты инженер, кезек жетекшісі немесе дағдарыс менеджері жазады.',
  'A held case is released by the service delivery manager; at Severity 1 or A by a queue lead too.':
    'Кідіртілген өтінішті қызмет көрсету жөніндегі менеджер босатады, 1 немесе A деңгейінде — кезек жетекшісі де.',
  'Your account may read this case, not reopen it.': 'Тіркелгіңіз бұл өтінішті оқуға рұқсат береді, қайта ашуға емес.',
  'A resolved case is closed by the customer, a lead or the service delivery manager.':
    'Шешілген өтінішті тұтынушы, кезек жетекшісі немесе қызмет көрсету жөніндегі менеджер жабады.',
  'A case is withdrawn by the customer who opened it.': 'Өтінішті оны ашқан тұтынушы қайтарып алады.',
  'A mistaken first response is retracted by a lead.': 'Қате берілген алғашқы жауапты кезек жетекшісі қайтарып алады.',
  'Your account may read this case, not change it.': 'Тіркелгіңіз бұл өтінішті оқуға рұқсат береді, өзгертуге емес.',
  'A change of severity is contested by the customer.': 'Маңыздылық деңгейінің өзгеруіне тұтынушы дауласады.',
  'Your account may read this case, not link it.': 'Тіркелгіңіз бұл өтінішті оқуға рұқсат береді, байланыстыруға емес.',
  'Cases are merged by engineers and leads.': 'Өтініштерді инженерлер мен кезек жетекшілері біріктіреді.',
  'Your account may not watch cases.': 'Тіркелгіңіз өтініштерді бақылауға рұқсат бермейді.',
  'Your account may read this case, not say who takes part in it.': 'Тіркелгіңіз бұл өтінішті оқуға рұқсат береді, кім қатысатынын көрсетуге емес.',
  'Texts are redacted by a lead, the service delivery manager or an administrator. Ask for it on the case.':
    'Мәтіндерді кезек жетекшісі, қызмет көрсету жөніндегі менеджер немесе әкімші жасырады. Мұны өтініште сұраңыз.',
  'Cases are moved to another queue by engineers of theirs, leads, critsit managers and the service delivery manager.':
    'Өтініштерді басқа кезекке сол кезектің инженерлері, кезек жетекшілері, дағдарыс менеджерлері және қызмет көрсету жөніндегі менеджер көшіреді.',
  'The third tier is asked for help by engineers, leads, critsit managers and the service delivery manager.':
    'Үшінші деңгейден көмекті инженерлер, кезек жетекшілері, дағдарыс менеджерлері және қызмет көрсету жөніндегі менеджер сұрайды.',
  'Outages are the provider’s.': 'Іркілістер — қызмет көрсетушінің ісі.',
  'An outage is kept by leads, critsit managers, service delivery managers and administrators.':
    'Іркілісті кезек жетекшілері, дағдарыс менеджерлері, қызмет көрсету жөніндегі менеджерлер және әкімшілер жүргізеді.',
  'Escalations are acknowledged by the people they reach.': 'Эскалацияны қабылдағанын ол жеткен адамдар растайды.',
  'Whether escalations fired is audited by leads, critsit managers, service delivery managers and administrators.':
    'Эскалациялардың іске қосылғанын кезек жетекшілері, дағдарыс менеджерлері, қызмет көрсету жөніндегі менеджерлер және әкімшілер тексереді.',
  'After a restored backup an administrator says when escalations go on.':
    'Сақтық көшірмеден қалпына келтірілгеннен кейін эскалацияның қашан жалғасатынын әкімші айтады.',
  'Escalation policies are read by leads, service delivery managers and administrators.':
    'Эскалация ережелерін кезек жетекшілері, қызмет көрсету жөніндегі менеджерлер және әкімшілер оқиды.',
  'Escalation policies are kept by administrators.': 'Эскалация ережелерін әкімшілер жүргізеді.',
  'All running clocks are watched by leads, critsit managers and service delivery managers.':
    'Жүріп жатқан барлық уақыт есептерін кезек жетекшілері, дағдарыс менеджерлері және қызмет көрсету жөніндегі менеджерлер бақылайды.',
  'Why a promise was missed is written by the service delivery manager and administrators.':
    'Уәденің неге орындалмағанын қызмет көрсету жөніндегі менеджер мен әкімшілер жазады.',
  'Replays are read by leads, service delivery managers and administrators.':
    'Қайта ойнатуларды кезек жетекшілері, қызмет көрсету жөніндегі менеджерлер және әкімшілер оқиды.',
  'Logs are replayed by leads, service delivery managers and administrators.':
    'Журналдарды кезек жетекшілері, қызмет көрсету жөніндегі менеджерлер және әкімшілер қайта ойнатады.',
  'Queues are the provider’s.': 'Кезектер — қызмет көрсетушінің ісі.',
  'Queues, and the rules by which cases come to them, are kept by administrators.':
    'Кезектерді және өтініштер соларға келетін ережелерді әкімшілер жүргізеді.',
  'Rosters are the provider’s: they name its people.': 'Кезекшілік кестелері — қызмет көрсетушінің ісі: онда оның адамдары аталады.',
  'Rosters are kept by administrators.': 'Кезекшілік кестелерін әкімшілер жүргізеді.',
  'Who stands in and who swaps is arranged by queue leads and administrators.':
    'Алмастыру мен ауысым алмасуды кезек жетекшілері мен әкімшілер белгілейді.',
  'Calendars are the provider’s: their names tell of places of all customers.':
    'Күнтізбелер — қызмет көрсетушінің ісі: атауларынан барлық тұтынушылардың орындары көрінеді.',
  'Calendars are kept by administrators.': 'Күнтізбелерді әкімшілер жүргізеді.',
  'Your account may not read work orders.': 'Тіркелгіңіз жұмыс тапсырыстарын оқуға рұқсат бермейді.',
  'Agreements and work orders are kept by the service delivery manager and administrators.':
    'Келісімдер мен жұмыс тапсырыстарын қызмет көрсету жөніндегі менеджер мен әкімшілер жүргізеді.',
  'Your account may not read hours.': 'Тіркелгіңіз сағаттарды оқуға рұқсат бермейді.',
  'Prepaid hours are kept by the service delivery manager and administrators.':
    'Алдын ала төленген сағаттарды қызмет көрсету жөніндегі менеджер мен әкімшілер жүргізеді.',
  'The contact list is kept by the customer support manager.': 'Контактілер тізімін тұтынушыны қолдау менеджері жүргізеді.',
  'Events are recorded by the service delivery manager and administrators.': 'Оқиғаларды қызмет көрсету жөніндегі менеджер мен әкімшілер жазады.',
  'Callers are found by the person who takes the call.': 'Қоңырау шалушыларды қоңырауды қабылдаған адам іздейді.',
  'Callers are verified by the person who takes the call.': 'Қоңырау шалушыларды қоңырауды қабылдаған адам тексереді.',
  'Your account may not read products.': 'Тіркелгіңіз өнімдерді оқуға рұқсат бермейді.',
  'Products are kept by administrators.': 'Өнімдерді әкімшілер жүргізеді.',
  'Entitlements are checked by those who may open cases, and by those who keep the contract.':
    'Өтініш ашу құқығын өтініш аша алатындар мен келісімшартты жүргізетіндер тексереді.',
  'Files are imported by administrators.': 'Файлдарды әкімшілер жүктейді.',
  'Contracts are exported by the customer support manager, the service delivery manager and administrators.':
    'Келісімшарттарды тұтынушыны қолдау менеджері, қызмет көрсету жөніндегі менеджер және әкімшілер файлға шығарады.',
  'What did not arrive is shown to service delivery managers and administrators.':
    'Жетпегенін қызмет көрсету жөніндегі менеджерлер мен әкімшілер көреді.',
  'Service delivery managers and administrators send again what did not arrive.':
    'Жетпегенін қызмет көрсету жөніндегі менеджерлер мен әкімшілер қайта жібереді.',
  'Webhooks are kept by administrators and, for their own customer, by the customer support manager.':
    'Веб-хуктарды әкімшілер, ал өз тұтынушысы үшін тұтынушыны қолдау менеджері жүргізеді.',
  'People of the provider are seen by the provider.': 'Қызмет көрсетушінің адамдарын қызмет көрсетуші көреді.',
  'People and their roles are kept by administrators.': 'Адамдар мен олардың рөлдерін әкімшілер жүргізеді.',
};
