import { counted } from '../app/language';
import type { Texts } from './breach-messages';

const many = counted('kk');

export const kk: Texts = {
  causes: {
    nobody_on_duty: 'Кезекшілікте ешкім болмады', not_noticed: 'Уақытында байқалмады', overload: 'Бір мезгілде жұмыс тым көп болды', handed_over: 'Тапсыру кезінде жоғалып кетті', wrong_queue: 'Басқа кезекте болды',
    wrong_severity: 'Маңыздылық деңгейі қате қойылды', waiting_for_customer: 'Тұтынушымен байланысу мүмкін болмады', answered_elsewhere: 'Жауап берілді, бірақ жазылмады', tools_failed: 'Құралдарымыз істен шықты', other: 'Басқа себеп',
  },
  breaches: {
    intro: 'Мерзімі ешкім жауап бергенше өтіп кеткен уәделер. Әрқайсысы туралы жазбалар бойынша айтылады; себебін қызмет көрсету жөніндегі менеджер жазады.',
    severity: 'Маңыздылық деңгейі', all: 'Барлығы', reviewed: 'Себебі', reviews: { any: 'Кез келген', yes: 'Жазылған', no: 'Жазылмаған' },
    heads: { severity: 'Дең.', case: 'Өтініш', customer: 'Тұтынушы', queue: 'Кезек', kind: 'Уәде', due: 'Мерзімі', outcome: 'Немен аяқталды', cause: 'Себебі' },
    late: (length) => `${length} кешігіп жауап берілді`,
    unanswered: 'жауапсыз',
    notWritten: 'әлі жазылмаған',
    more: 'Тағы көрсету',
    empty: { title: 'Бұзылған уәде жоқ', detail: 'Осы кезеңде және осы іріктеу бойынша. Бұзылған уәде жазбалардағы мәліметпен бірге осы жерде пайда болады.' },
    open: (number) => `${number} мерзімі қалай бұзылды`,
    title: (number) => `${number} өтінішінің бұзылған мерзімі`,
    back: 'Барлық бұзылулар',
    print: 'Басып шығару',
    facts: 'Қанша уақыт кетті',
    lengths: { promised: 'Уәде етілгені', worked: 'Кеткен жұмыс уақыты', toAnswer: 'Жауапқа дейін, сағат бойынша', overdue: 'Мерзімнен асқаны', toAcknowledgement: 'Алғашқы хабарландырудан қабылданғаны расталғанға дейін' },
    never: 'болған жоқ',
    stillOpen: 'Әлі ешкім жауап берген жоқ.',
    course: 'Қалай болды',
    started: 'Уақыт есебі басталды',
    missed: 'Мерзім өтті',
    answered: 'Жауап берілді',
    ended: 'Жауапсыз аяқталды',
    onDuty: (names, queue) => `Кезекшілікте${queue ? ` («${queue}» кезегі)` : ''}: ${names}`,
    nobody: 'ешкім',
    reached: (who) => `Хабарланды: ${who}`,
    repeat: (n) => `қайталау ${n}`,
    firedLate: 'кешігіп іске қосылды',
    acknowledged: (by, when) => `қабылдағанын растады: ${by}, ${when}`,
    notAcknowledged: 'қабылданғаны расталмаған',
    noSteps: 'Бірде-бір эскалация іске қосылмады.',
    why: 'Мерзім неге бұзылды',
    cause: 'Себебі', choose: 'Таңдаңыз', note: 'Не болды және не істеліп жатыр', save: 'Себепті сақтау', again: 'Жаңа нұсқасын жазу', cancel: 'Қазір емес',
    written: (by, when, version) => `${by}, ${when}, ${version}-нұсқа`,
    earlier: (n) => many(n, { other: 'бұрынғы нұсқа' }),
    none: 'Себебін әлі ешкім жазған жоқ.',
  },
};
