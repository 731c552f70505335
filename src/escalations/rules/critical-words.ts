import { pathOf, subjectOf, type Named } from '../../cases/rules/index.js';
import type { Language, Words } from '../../notifications/rules/index.js';

interface Texts {
  begun: string;
  begunText: string;
  asks: (to: string) => string;
  contests: (severity: string) => string;
  soon: string;
  later: string;
}

const TEXTS: Record<Language, Texts> = {
  en: {
    begun: 'was opened or raised', begunText: 'A critical situation has begun; you are told because of your role (SEV-7). A critsit manager drives it.',
    asks: (to) => `the customer asks for Severity ${to}`, contests: (severity) => `the customer contests the change to Severity ${severity}`,
    soon: 'Decide within 15 minutes: set the severity, or decline and say why.', later: 'Decide when you come to it: set the severity, or decline and say why.',
  },
  ru: {
    begun: 'открыто или повышено', begunText: 'Началась критическая ситуация; вам сообщают в силу вашей роли (SEV-7). Её ведёт менеджер критической ситуации.',
    asks: (to) => `клиент просит уровень серьёзности ${to}`, contests: (severity) => `клиент оспаривает изменение на уровень ${severity}`,
    soon: 'Решите в течение 15 минут: установите уровень или откажите с объяснением.', later: 'Решите, когда дойдёт очередь: установите уровень или откажите с объяснением.',
  },
  kk: {
    begun: 'ашылды немесе деңгейі көтерілді', begunText: 'Дағдарыс жағдайы басталды; сізге рөліңізге байланысты хабарланды (SEV-7). Оны дағдарыс менеджері жүргізеді.',
    asks: (to) => `тұтынушы ${to} деңгейін сұрайды`, contests: (severity) => `тұтынушы ${severity} деңгейіне өзгертумен келіспейді`,
    soon: '15 минут ішінде шешіңіз: деңгейді белгілеңіз немесе себебін айтып бас тартыңыз.', later: 'Кезегі келгенде шешіңіз: деңгейді белгілеңіз немесе себебін айтып бас тартыңыз.',
  },
};

const words = (named: Named, happened: string, text: string): Words =>
  ({ subject: subjectOf(named, happened), paragraphs: [named.title, text], facts: [], path: pathOf(named) });

/** A critical situation has begun (`SEV-7`). */
export const begunWords = (named: Named) => (language: Language): Words => words(named, TEXTS[language].begun, TEXTS[language].begunText);

/** The customer wants another severity, or contests the one set (`SEV-3`, `SEV-6`). @param soon it is a wish for 1 or A */
export const askedWords = (named: Named, to: string, contested: boolean, soon: boolean) => (language: Language): Words => {
  const texts = TEXTS[language];
  return words(named, contested ? texts.contests(named.severitySet) : texts.asks(to), soon ? texts.soon : texts.later);
};
