import { pathOf, subjectOf, type Named } from '../../cases/rules/index.js';
import type { Clock, Step } from '../../clocks/rules/index.js';
import type { Language, Words } from '../../notifications/rules/index.js';
import type { ClockKind, PolicyStep } from '../../severity/rules/index.js';
import type { ReachedPerson } from './recipients.js';

type Waiting = Extract<ClockKind, 'manager_request' | 'release'>;

interface Texts {
  promises: Partial<Record<ClockKind, string>>;
  used: (promise: string, percent: number) => string;
  missed: (promise: string, minutes: number) => string;
  promised: string;
  reachedAs: string;
  late: string;
  what: string;
  accept: string;
  /** Of clocks whose first step fires at once: what it says then, and after so many minutes in which nobody has done anything. */
  waiting: Record<Waiting, { asked: string; waits: (minutes: number) => string; what: string }>;
}

const TEXTS: Record<Language, Texts> = {
  en: {
    promises: { first_response: 'first response', critsit_manager: 'acceptance by a critsit manager' },
    used: (promise, percent) => `${percent} % of the time for the ${promise} is used`,
    missed: (promise, minutes) => `the ${promise} is missed${minutes > 0 ? ` by ${minutes} minutes` : ''}`,
    promised: 'Promised by', reachedAs: 'You are reached as', late: 'This message is late: the step was due at',
    what: 'Open the case, answer the customer, or see that someone does.',
    accept: 'Open the case and accept the nomination, or see that another critsit manager does.',
    waiting: {
      manager_request: {
        asked: 'the customer needs a manager', waits: (minutes) => `the customer has waited ${minutes} minutes for a manager`,
        what: 'Acknowledge it: the customer reads that a person has it. Then call them.',
      },
      release: {
        asked: 'it is held: there are no hours for it', waits: (minutes) => `it has been held for ${minutes} minutes: there are no hours for it`,
        what: 'Add hours, or release the case with a reason. Its clocks do not run until then.',
      },
    },
  },
  ru: {
    promises: {
      first_response: 'первого ответа', critsit_manager: 'назначения менеджера критической ситуации', severity_decision: 'решения об уровне серьёзности',
      next_update: 'следующего сообщения', resolution: 'решения', change_control: 'согласования изменений', customer_answer: 'ответа клиента',
      release: 'снятия с ожидания', claim_decision: 'решения по претензии',
    },
    used: (promise, percent) => `израсходовано ${percent} % времени до ${promise}`,
    missed: (promise, minutes) => `срок ${promise} пропущен${minutes > 0 ? ` на ${minutes} мин` : ''}`,
    promised: 'Обещано к', reachedAs: 'Вы получили это как', late: 'Сообщение опоздало: шаг должен был сработать',
    what: 'Откройте обращение и ответьте клиенту или проследите, чтобы это сделали.',
    accept: 'Откройте обращение и примите назначение или проследите, чтобы его принял другой менеджер критической ситуации.',
    waiting: {
      manager_request: {
        asked: 'клиенту нужен руководитель', waits: (minutes) => `клиент ждёт руководителя уже ${minutes} мин`,
        what: 'Подтвердите получение: клиент увидит, что его запрос приняли. Затем позвоните ему.',
      },
      release: {
        asked: 'обращение удержано: для него нет часов', waits: (minutes) => `обращение удержано уже ${minutes} мин: для него нет часов`,
        what: 'Добавьте часы или снимите обращение с ожидания, указав причину. До тех пор сроки по нему не идут.',
      },
    },
  },
  kk: {
    promises: {
      first_response: 'алғашқы жауап', critsit_manager: 'дағдарыс менеджерін тағайындау', severity_decision: 'маңыздылық туралы шешім',
      next_update: 'келесі хабарлама', resolution: 'шешім', change_control: 'өзгерістерді келісу', customer_answer: 'тұтынушының жауабы',
      release: 'күтуден шығару', claim_decision: 'талап бойынша шешім',
    },
    used: (promise, percent) => `${promise} уақытының ${percent} % жұмсалды`,
    missed: (promise, minutes) => `${promise} мерзімі өтіп кетті${minutes > 0 ? ` (${minutes} мин)` : ''}`,
    promised: 'Уәде етілген уақыт', reachedAs: 'Сізге осы рөлде хабарланды', late: 'Хабарлама кешікті: қадамның уақыты',
    what: 'Өтінішті ашып, тұтынушыға жауап беріңіз немесе біреудің жауап беруін қадағалаңыз.',
    accept: 'Өтінішті ашып, ұсынысты қабылдаңыз немесе басқа дағдарыс менеджерінің қабылдауын қадағалаңыз.',
    waiting: {
      manager_request: {
        asked: 'тұтынушыға басшы керек', waits: (minutes) => `тұтынушы басшыны ${minutes} мин күтіп отыр`,
        what: 'Қабылдағаныңызды растаңыз: тұтынушы өтінішін қабылдағанын көреді. Содан кейін оған қоңырау шалыңыз.',
      },
      release: {
        asked: 'өтініш кідіртілді: оған сағат жоқ', waits: (minutes) => `өтініш ${minutes} мин бойы кідіртілген: оған сағат жоқ`,
        what: 'Сағат қосыңыз немесе себебін көрсетіп, өтінішті босатыңыз. Оған дейін оның мерзімдері жүрмейді.',
      },
    },
  },
};

interface Fired {
  clock: Pick<Clock, 'kind' | 'severity' | 'targetMinutes' | 'dueAt'>;
  policyStep: Pick<PolicyStep, 'trigger'>;
  step: Pick<Step, 'dueAt'>;
  late: boolean;
}

/** The words of an escalation to one person: what is at stake, by when, and what to do. @param zone of the place that was promised it */
export function escalationWords(named: Named, { clock, policyStep: { trigger }, step, late }: Fired, { role, fellThrough }: ReachedPerson, zone: string | null, language: Language): Words {
  const texts = TEXTS[language];
  const happened = happenedOf(texts, clock, trigger);
  const moment = (at: number) => (zone === null ? { at } : { at, zone });
  return {
    subject: subjectOf(named, happened, clock.severity),
    paragraphs: [named.title, `${happened[0]!.toUpperCase()}${happened.slice(1)}.`, todo(texts, clock.kind)],
    facts: [
      { label: texts.promised, value: moment(clock.dueAt) },
      { label: texts.reachedAs, value: `${role.replaceAll('_', ' ')}${fellThrough ? ` (${fellThrough})` : ''}` },
      ...(late ? [{ label: texts.late, value: moment(step.dueAt) }] : []),
    ],
    path: pathOf(named),
  };
}

const isWaiting = (kind: ClockKind): kind is Waiting => kind === 'manager_request' || kind === 'release';

function happenedOf(texts: Texts, { kind, targetMinutes }: Fired['clock'], trigger: PolicyStep['trigger']): string {
  if (isWaiting(kind)) {
    const minutes = 'percent' in trigger ? (targetMinutes * trigger.percent) / 100 : targetMinutes + trigger.afterMinutes;
    const { asked, waits } = texts.waiting[kind];
    return minutes === 0 ? asked : waits(Math.round(minutes));
  }
  const promise = texts.promises[kind] ?? kind.replaceAll('_', ' ');
  return 'percent' in trigger ? texts.used(promise, trigger.percent) : texts.missed(promise, trigger.afterMinutes);
}

function todo(texts: Texts, kind: ClockKind): string {
  if (isWaiting(kind)) return texts.waiting[kind].what;
  return kind === 'critsit_manager' ? texts.accept : texts.what;
}
