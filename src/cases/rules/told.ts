import type { Language, Urgency, Words } from '../../notifications/rules/index.js';
import type { Severity } from '../../severity/rules/index.js';

/** What a message about a case names. */
export interface Named {
  number: string;
  title: string;
  severitySet: Severity;
}

/** Severity 1 passes every quiet hour; what concerns Severity A may, as its reader chose. */
export function urgencyOf(severity: Severity): Urgency {
  if (severity === '1') return 'critical';
  return severity === 'A' ? 'high' : 'normal';
}

/** The page of a case, and its subject line: severity and number first, so that they can be read at a glance. */
export const pathOf = ({ number }: Named): string => `/cases/${number}`;
export const subjectOf = ({ number, severitySet }: Named, happened: string, severity = severitySet): string => `[Sev ${severity}] ${number}: ${happened}`;

export type Heard = { what: 'customer_wrote' | 'answered' } | { what: 'severity'; from: string; to: string };

const WATCHING: Record<Language, { customerWrote: string; answered: string; severity: (from: string, to: string) => string; why: string; by: string }> = {
  en: {
    customerWrote: 'the customer has written', answered: 'there is an answer', severity: (from, to) => `Severity ${from} is now Severity ${to}`,
    why: 'You watch this case.', by: 'By',
  },
  ru: {
    customerWrote: 'клиент написал', answered: 'есть ответ', severity: (from, to) => `уровень серьёзности ${from} изменён на ${to}`,
    why: 'Вы следите за этим обращением.', by: 'От кого',
  },
  kk: {
    customerWrote: 'тұтынушы жазды', answered: 'жауап бар', severity: (from, to) => `маңыздылық деңгейі ${from} енді ${to}`,
    why: 'Сіз бұл өтінішті бақылап отырсыз.', by: 'Кімнен',
  },
};

/** What a watcher reads of what happened. @param by whom the reader may see as its author */
export function watchingWords(named: Named, heard: Heard, said: string, by: string, language: Language): Words {
  const words = WATCHING[language];
  const happened = heard.what === 'severity' ? words.severity(heard.from, heard.to) : heard.what === 'answered' ? words.answered : words.customerWrote;
  return {
    subject: subjectOf(named, happened), paragraphs: [named.title, said, words.why].filter((text) => text !== ''),
    facts: [{ label: words.by, value: by }], path: pathOf(named),
  };
}

const CLAIM: Record<Language, { subject: string; text: string; lapses: string }> = {
  en: {
    subject: 'you have it, the customer waits',
    text: 'You claimed this case and have not written yet. Claiming is not answering: its clock runs on.', lapses: 'The claim lapses at',
  },
  ru: {
    subject: 'вы взяли обращение, клиент ждёт',
    text: 'Вы взяли это обращение, но ещё не написали. Взять — не значит ответить: отсчёт времени продолжается.', lapses: 'Закрепление истекает',
  },
  kk: {
    subject: 'өтініш сізде, тұтынушы күтуде',
    text: 'Сіз бұл өтінішті алдыңыз, бірақ әлі жазған жоқсыз. Алу — жауап беру емес: уақыт есебі жалғасады.', lapses: 'Бекіту аяқталады',
  },
};

export function claimWords(named: Named, until: number, language: Language): Words {
  const { subject, text, lapses } = CLAIM[language];
  return { subject: subjectOf(named, subject), paragraphs: [named.title, text], facts: [{ label: lapses, value: { at: until } }], path: pathOf(named) };
}

/** A message about a case: what happened to it, and what there is to say. */
export const told = (named: Named, happened: string, ...paragraphs: string[]): Words =>
  ({ subject: subjectOf(named, happened), paragraphs: [named.title, ...paragraphs], facts: [], path: pathOf(named) });

const NOMINATED: Record<Language, { subject: string; onDuty: string; asked: (by: string) => string; drive: string }> = {
  en: {
    subject: 'you are nominated as its critsit manager', onDuty: 'You are on duty.', asked: (by) => `${by} nominates you.`,
    drive: 'Accept, and drive this critical situation: engagement, escalation, resourcing, coordination.',
  },
  ru: {
    subject: 'вас назначают менеджером критической ситуации', onDuty: 'Вы дежурите.', asked: (by) => `Вас назначает ${by}.`,
    drive: 'Примите назначение и ведите эту критическую ситуацию: вовлечение, эскалация, ресурсы, координация.',
  },
  kk: {
    subject: 'сізді дағдарыс менеджері етіп ұсынды', onDuty: 'Сіз кезекшісіз.', asked: (by) => `Сізді ${by} ұсынды.`,
    drive: 'Қабылдап, осы дағдарысты жүргізіңіз: тарту, эскалация, ресурстар, үйлестіру.',
  },
};

/** @param by who nominates; null: the roster */
export function nominationWords(named: Named, by: string | null, language: Language): Words {
  const words = NOMINATED[language];
  return told(named, words.subject, `${by === null ? words.onDuty : words.asked(by)} ${words.drive}`);
}

const PART: Record<Language, { subject: string; text: (part: string) => string }> = {
  en: { subject: 'you take part in it', text: (part) => `You take part in this case: ${part}.` },
  ru: { subject: 'вы участвуете в обращении', text: (part) => `Вы участвуете в этом обращении: ${part}.` },
  kk: { subject: 'сіз өтінішке қатысасыз', text: (part) => `Сіз осы өтінішке қатысасыз: ${part}.` },
};

export const partWords = (named: Named, part: string, language: Language): Words => told(named, PART[language].subject, PART[language].text(part));

const SURVEY: Record<Language, { subject: string; text: string }> = {
  en: { subject: 'it is closed: how did it go?', text: 'This case is closed. Open it and say from 1 (badly) to 5 (very well) how it went, and why if you like.' },
  ru: { subject: 'обращение закрыто: как всё прошло?', text: 'Обращение закрыто. Откройте его и оцените от 1 (плохо) до 5 (очень хорошо), как всё прошло, и при желании скажите почему.' },
  kk: { subject: 'өтініш жабылды: қалай болды?', text: 'Өтініш жабылды. Оны ашып, 1-ден (нашар) 5-ке (өте жақсы) дейін бағалаңыз, қаласаңыз себебін айтыңыз.' },
};

export const surveyWords = (named: Named, language: Language): Words => told(named, SURVEY[language].subject, SURVEY[language].text);

const MANAGER: Record<Language, { subject: string; text: string; by: string; at: string }> = {
  en: {
    subject: 'your request for a manager was acknowledged', text: 'A person has taken up your request for a manager.', by: 'By', at: 'At',
  },
  ru: {
    subject: 'ваш запрос на руководителя принят', text: 'Ваш запрос на руководителя приняли к исполнению.', by: 'Кем', at: 'Когда',
  },
  kk: {
    subject: 'басшыны шақыру туралы өтінішіңіз қабылданды', text: 'Басшыны шақыру туралы өтінішіңізді қабылдап алды.', by: 'Кім', at: 'Қашан',
  },
};

/** Whoever asked for a manager hears that a person has it, by their role (`ESC-2`, `WHO-1`). */
export function managerWords(named: Named, role: string, at: number, language: Language): Words {
  const words = MANAGER[language];
  return { ...told(named, words.subject, words.text), facts: [{ label: words.by, value: role }, { label: words.at, value: { at } }] };
}

const EXECUTIVES: Record<Language, { asked: Record<'customer' | 'provider', string>; why: string }> = {
  en: {
    asked: { customer: 'you are told at the provider’s request', provider: 'you are told at the customer’s request' },
    why: 'This case belongs to an event under Azure Event Management (AEM-3).',
  },
  ru: {
    asked: { customer: 'вас уведомляют по просьбе поставщика услуг', provider: 'вас уведомляют по просьбе клиента' },
    why: 'Обращение относится к мероприятию под управлением Azure Event Management (AEM-3).',
  },
  kk: {
    asked: { customer: 'сізге қызмет көрсетушінің өтініші бойынша хабарланады', provider: 'сізге тұтынушының өтініші бойынша хабарланады' },
    why: 'Өтініш Azure Event Management басқаратын іс-шараға жатады (AEM-3).',
  },
};

/** What executives are told at the other side's request (`AEM-3`). @param whose executives they are */
export const executiveWords = (named: Named, whose: 'customer' | 'provider', reason: string, language: Language): Words =>
  told(named, EXECUTIVES[language].asked[whose], reason, EXECUTIVES[language].why);
