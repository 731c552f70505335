import type { Said } from '../said';

export const severity: Said = {
  'escalation policy version': 'эскалация ережелерінің нұсқасы',
  'This product has no online portal of its own: use the web, or call.':
    'Бұл өнімнің өз онлайн-порталы жоқ: веб арқылы ашыңыз немесе қоңырау шалыңыз.',
  "or open it in the product's own portal ({portalUrl})": 'немесе оны өнімнің өз порталында ашыңыз ({portalUrl})',
  'Severity {severity} is opened by phone so that a person hears you at once. Call the support line{~portal}. What you typed is kept as a draft.':
    '{severity} деңгейіндегі өтініш телефон арқылы ашылады, сонда сізді бірден адам тыңдайды. Қолдау желісіне қоңырау шалыңыз{~portal}. Жазғаныңыздың бәрі жобада сақталды.',
  '{productName} is no Azure component': '{productName} — Azure компоненті емес',
  'it was not opened through the portal': 'ол портал арқылы ашылмаған',
  'its description does not say AEM': 'сипаттамасында AEM сөзі жоқ',
  'Azure Event Management: the event {name} is on (AEM-1).{~aem}': 'Azure Event Management: {name} оқиғасы жүріп жатыр (AEM-1).{~aem}',
  'Azure Event Management does not apply though {name} is on: {~list} (AEM-1).':
    '{name} оқиғасы жүріп жатса да, Azure Event Management қолданылмайды: {~list} (AEM-1).',
  '{productName} is not covered (RR-2)': '{productName} қамтылмаған (RR-2)',
  'it is not about production': 'бұл жұмыс ортасы туралы емес',
  'Rapid Response: a covered component in production, opened through the portal (RR-1).{~rr}':
    'Rapid Response: қамтылған компонент, жұмыс ортасы, портал арқылы ашылған (RR-1).{~rr}',
  'Rapid Response does not apply: {~list} (RR-1).': 'Rapid Response қолданылмайды: {~list} (RR-1).',
  "Work on it is in English only; this case says '{language}' ({rule}).":
    'Ол бойынша жұмыс тек ағылшын тілінде; бұл өтініш «{language}» тілінде ({rule}).',
  'Mission critical: {productName} is in the named set; its exhibit sets no table, so section 2 holds (MCS-1).':
    'Аса маңызды шешімдер: {productName} аталған жиынға кіреді; қосымшасында кесте жоқ, сондықтан 2-бөлім қолданылады (MCS-1).',
  'Mission critical: {productName} is in the named set (MCS-1).': 'Аса маңызды шешімдер: {productName} аталған жиынға кіреді (MCS-1).',
  "Third-tier: {productName} is a named technology; section 2's targets hold (TT-1).":
    'Үшінші деңгейлі қолдау: {productName} — аталған технология; 2-бөлімнің мерзімдері қолданылады (TT-1).',
  'chains of steps': 'қадам тізбектерін',
  'Comes before the step above it. Put the steps in the order in which they are due.':
    'Үстіндегі қадамнан бұрын келеді. Қадамдарды басталу ретімен қойыңыз.',
  'whom this step reaches': 'бұл қадам кімге жететінін',
  'Name each once.': 'Әрқайсысын бір рет атаңыз.',
  'minutes, at least 1, or nothing where it does not repeat': 'минутты, кемінде 1, қайталанбаса бос қалдырыңыз',
  'A breach is recorded once the deadline has passed: at 0 minutes after it, say.':
    'Бұзушылық мерзім өткенде жазылады: мысалы, одан кейін 0 минутта.',
  'The case is given to somebody: name people whom this step reaches.': 'Өтініш біреуге беріледі: осы қадам жететін адамдарды атаңыз.',
  'Give a share of the time or minutes after the deadline, not both.':
    'Уақыттың үлесін немесе мерзімнен кейінгі минуттарды көрсетіңіз, екеуін бірдей емес.',
  'percent of the time used, from 0 to 100': 'жұмсалған уақыттың пайызын, 0–100',
  'minutes after the deadline, from 0 on': 'мерзімнен кейінгі минуттарды, 0-ден бастап',
  'Give one of role, roster, personId, rosterId, webhookId.': 'role, roster, personId, rosterId, webhookId дегеннің бірін көрсетіңіз.',
  'Say whom: a role, a roster, a person or a webhook.': 'Кімге екенін көрсетіңіз: рөл, кесте, адам немесе веб-хук.',
  'Chains above this one take all of it, so its steps never apply. Move it up, or take it out.':
    'Мұның бәрін жоғарыдағы тізбектер алады, сондықтан оның қадамдары ешқашан орындалмайды. Оны жоғары көтеріңіз немесе алып тастаңыз.',
  '{~what} (Severity {list})': '{~what} ({list} деңгейлері)',
  'Nobody would be told of: {~list}. Add a chain that notifies somebody.':
    'Мынадай жағдай ешкімге хабарланбайды: {~list}. Біреуге хабарлайтын тізбек қосыңыз.',
  'Give {~what}: at least one, at most {most}.': 'Көрсетіңіз: {~what}. Кемінде біреу, ең көбі {most}.',
  'Give at least one of these, each once: {list}.': 'Мыналардың кемінде бірін, әрқайсысын бір рет көрсетіңіз: {list}.',
  'Give {~what}, as a whole number{~latest}.': 'Бүтін санмен көрсетіңіз{~latest}: {~what}.',
  'of at most {latest}': 'ең көбі {latest}',
  'Choose one.': 'Біреуін таңдаңыз.',
  'Premier: no enhanced response service covers this case (section 2).':
    'Premier: бұл өтінішке кеңейтілген жауап қызметтері қолданылмайды (2-бөлім).',
  '{~why} Severity B runs 24x7 at this location (note 4).': '{~why} Бұл орында B деңгейі тәулік бойы (4-ескертпе).',
  'steps': 'қадамдарды',
};
