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
    customerWrote: 'заказчик написал', answered: 'есть ответ', severity: (from, to) => `уровень серьёзности ${from} изменён на ${to}`,
    why: 'Вы следите за этим обращением.', by: 'От кого',
  },
  kk: {
    customerWrote: 'тапсырыс беруші жазды', answered: 'жауап бар', severity: (from, to) => `маңыздылық деңгейі ${from} енді ${to}`,
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
    subject: 'вы взяли обращение, заказчик ждёт',
    text: 'Вы взяли это обращение, но ещё не написали. Взять — не значит ответить: отсчёт времени продолжается.', lapses: 'Закрепление истекает',
  },
  kk: {
    subject: 'өтініш сізде, тапсырыс беруші күтуде',
    text: 'Сіз бұл өтінішті алдыңыз, бірақ әлі жазған жоқсыз. Алу — жауап беру емес: уақыт есебі жалғасады.', lapses: 'Бекіту аяқталады',
  },
};

export function claimWords(named: Named, until: number, language: Language): Words {
  const { subject, text, lapses } = CLAIM[language];
  return { subject: subjectOf(named, subject), paragraphs: [named.title, text], facts: [{ label: lapses, value: { at: until } }], path: pathOf(named) };
}
