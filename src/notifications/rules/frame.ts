import type { Language } from './words.js';

interface Frame {
  greeting: (name: string) => string;
  open: string;
  acknowledge: string;
  acknowledgeHint: string;
  settings: string;
  /** Of the page behind the link. */
  asks: string;
  done: (by: string, at: string) => string;
  /** Before all else, of what has become of it since. */
  since: (what: string, at: string) => string;
  gone: string;
  test: { subject: string; text: string };
}

/** The words around every message, in the languages the desk speaks. */
export const FRAMES: Record<Language, Frame> = {
  en: {
    greeting: (name) => `${name},`,
    open: 'Open it in the desk',
    acknowledge: 'Acknowledge',
    acknowledgeHint: 'One press on the page that opens says that you have it. No sign-in is needed; the link is yours alone.',
    settings: 'How and when you are told is yours to choose, under “Your account”.',
    asks: 'Say that you have it: nobody is called about this step any more. The clock runs on.',
    done: (by, at) => `Acknowledged by ${by}, ${at}.`,
    since: (what, at) => `Since this was raised: ${what}, ${at}.`,
    gone: 'This link is no good, or no longer. Sign in to the desk to see what waits for you.',
    test: { subject: 'Test alert: nothing has happened', text: 'You asked for this test. That it arrived is noted with your contact rules.' },
  },
  ru: {
    greeting: (name) => `${name},`,
    open: 'Открыть в системе',
    acknowledge: 'Подтвердить получение',
    acknowledgeHint: 'Одно нажатие на открывшейся странице означает, что вы взяли это на себя. Вход не нужен; ссылка только ваша.',
    settings: 'Как и когда вас оповещать, вы выбираете сами в разделе «Ваша учётная запись».',
    asks: 'Подтвердите, что вы это приняли: по этому шагу больше никого не вызовут. Отсчёт времени продолжается.',
    done: (by, at) => `Получение подтверждено: ${by}, ${at}.`,
    since: (what, at) => `С тех пор: ${what}, ${at}.`,
    gone: 'Ссылка недействительна или устарела. Войдите в систему, чтобы увидеть, что вас ждёт.',
    test: { subject: 'Проверка оповещения: ничего не случилось', text: 'Вы запросили эту проверку. Её доставка отмечена в ваших правилах оповещения.' },
  },
  kk: {
    greeting: (name) => `${name},`,
    open: 'Жүйеде ашу',
    acknowledge: 'Қабылдағанымды растау',
    acknowledgeHint: 'Ашылған беттегі бір басу сіздің қабылдағаныңызды білдіреді. Кіру қажет емес; сілтеме тек сізге арналған.',
    settings: 'Қалай және қашан хабарланатынын «Тіркелгіңіз» бөлімінде өзіңіз таңдайсыз.',
    asks: 'Қабылдағаныңызды растаңыз: осы қадам бойынша енді ешкім шақырылмайды. Уақыт есебі жалғасады.',
    done: (by, at) => `Қабылданғаны расталды: ${by}, ${at}.`,
    since: (what, at) => `Содан бері: ${what}, ${at}.`,
    gone: 'Сілтеме жарамсыз немесе ескірген. Сізді не күтіп тұрғанын көру үшін жүйеге кіріңіз.',
    test: { subject: 'Хабарландыруды тексеру: ештеңе болған жоқ', text: 'Бұл тексеруді сіз сұрадыңыз. Оның жеткені хабарлау ережелеріңізде белгіленеді.' },
  },
};
