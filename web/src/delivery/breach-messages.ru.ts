import { counted } from '../app/language';
import type { Texts } from './breach-messages';

const many = counted('ru');

export const ru: Texts = {
  causes: {
    nobody_on_duty: 'На дежурстве никого не было', not_noticed: 'Вовремя не заметили', overload: 'Слишком много сразу', handed_over: 'Потерялось при передаче', wrong_queue: 'Было не в той очереди',
    wrong_severity: 'Уровень серьёзности выставлен неверно', waiting_for_customer: 'Не смогли связаться с клиентом', answered_elsewhere: 'Ответили, но не записали', tools_failed: 'Подвели наши средства', other: 'Другое',
  },
  breaches: {
    intro: 'Обещания, срок которых прошёл раньше, чем кто-либо ответил. О каждом рассказано по записям; причину пишет менеджер по предоставлению услуг.',
    severity: 'Уровень серьёзности', all: 'Все', reviewed: 'Причина', reviews: { any: 'Любые', yes: 'Написана', no: 'Не написана' },
    heads: { severity: 'Ур.', case: 'Обращение', customer: 'Клиент', queue: 'Очередь', kind: 'Обещание', due: 'Срок', outcome: 'Чем кончилось', cause: 'Причина' },
    late: (length) => `ответили с опозданием на ${length}`,
    unanswered: 'без ответа',
    notWritten: 'ещё не написана',
    more: 'Показать ещё',
    empty: { title: 'Нарушений не было', detail: 'За этот период и при этом отборе. Нарушенное обещание появится здесь вместе с тем, что о нём известно из записей.' },
    open: (number) => `Как был нарушен срок обращения ${number}`,
    title: (number) => `Нарушенный срок обращения ${number}`,
    back: 'Все нарушения',
    print: 'Напечатать',
    facts: 'Сколько это заняло',
    lengths: { promised: 'Обещано', worked: 'Ушло рабочего времени', toAnswer: 'До ответа по часам', overdue: 'Сверх срока', toAcknowledgement: 'От первого оповещения до подтверждения получения' },
    never: 'не было',
    stillOpen: 'Никто ещё не ответил.',
    course: 'Как это было',
    started: 'Отсчёт пошёл',
    missed: 'Срок прошёл',
    answered: 'Ответили',
    ended: 'Завершено без ответа',
    onDuty: (names, queue) => `На дежурстве${queue ? ` в очереди «${queue}»` : ''}: ${names}`,
    nobody: 'никого',
    reached: (who) => `Оповещены: ${who}`,
    repeat: (n) => `повтор ${n}`,
    firedLate: 'сработало с опозданием',
    acknowledged: (by, when) => `получение подтверждено: ${by}, ${when}`,
    notAcknowledged: 'получение не подтверждено',
    noSteps: 'Ни одна эскалация не сработала.',
    why: 'Почему срок нарушен',
    cause: 'Причина', choose: 'Выберите', note: 'Что произошло и что с этим делают', save: 'Сохранить причину', again: 'Написать новую версию', cancel: 'Не сейчас',
    written: (by, when, version) => `${by}, ${when}, версия ${version}`,
    earlier: (n) => many(n, { one: 'прежняя версия', few: 'прежние версии', many: 'прежних версий', other: 'прежней версии' }),
    none: 'Причину ещё никто не написал.',
  },
};
