import type { Language, Words } from '../../notifications/rules/index.js';
import { told, type Named } from './told.js';

/** What somebody is told of a case, in whichever language they read. */
export type ToldInLanguage = (named: Named, language: Language) => Words;

type Said = Record<Language, [subject: string, ...paragraphs: string[]]>;

const inLanguage = (said: Said): ToldInLanguage => (named, language) => told(named, ...said[language]);

/** To whoever answers for the queue that a case comes to. */
export const comesWords = (from: string, to: string, reason: string): ToldInLanguage => inLanguage({
  en: [`it comes to ${to}`, `From ${from}: ${reason}`],
  ru: [`поступает в очередь «${to}»`, `Из очереди «${from}»: ${reason}`],
  kk: [`«${to}» кезегіне келді`, `«${from}» кезегінен: ${reason}`],
});

/** To who had a case that went to a queue on which they do not work. */
export const leftWords = (to: string, reason: string): ToldInLanguage => inLanguage({
  en: ['it is no longer yours', `It went to ${to}: ${reason}`],
  ru: ['обращение больше не ваше', `Оно ушло в очередь «${to}»: ${reason}`],
  kk: ['өтініш енді сізде емес', `Ол «${to}» кезегіне кетті: ${reason}`],
});

/** A case on which somebody works stays, though the rules would now have it elsewhere. */
export const belongsWords = (to: string, reason: string): ToldInLanguage => inLanguage({
  en: [`by the rules it belongs to ${to}`, reason, `Somebody works on it, so it stays here. Move it to ${to} as soon as that can take it over.`],
  ru: [`по правилам место ему в очереди «${to}»`, reason, `Над ним работают, поэтому оно остаётся здесь. Переведите его в «${to}», как только там смогут его принять.`],
  kk: [`ереже бойынша орны — «${to}» кезегі`, reason, `Онымен жұмыс істеліп жатыр, сондықтан ол осында қалады. «${to}» оны қабылдай алғанда, соған ауыстырыңыз.`],
});

/** To the third tier (`TT-1`). */
export const helpWords = (reason: string): ToldInLanguage => inLanguage({
  en: ['your help is asked', reason, 'The case stays with its queue; you and your engineers see it and may work on it.'],
  ru: ['просят вашей помощи', reason, 'Обращение остаётся в своей очереди; вы и ваши инженеры видите его и можете над ним работать.'],
  kk: ['сіздің көмегіңіз керек', reason, 'Өтініш өз кезегінде қалады; сіз бен инженерлеріңіз оны көресіз және онымен жұмыс істей аласыз.'],
});

/** To the service delivery manager, of a case without hours (`HRS-4`). */
export const heldWords: ToldInLanguage = inLanguage({
  en: ['it is held: there are no hours for it', 'Add hours, or let it go with a reason. Its clocks do not run until then (HRS-4).'],
  ru: ['обращение удержано: для него нет часов', 'Добавьте часы или снимите обращение с ожидания, указав причину. До этого отсчёты не идут (HRS-4).'],
  kk: ['өтініш кідіртілді: оған сағат жоқ', 'Сағат қосыңыз немесе себебін айтып босатыңыз. Оған дейін уақыт есебі жүрмейді (HRS-4).'],
});
