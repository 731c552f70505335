import type { ClockKind } from '../api/wire';
import { counted } from '../app/language';
import { isOnTheDot, lengthsIn, spokenIn } from './lengths';
import type { Texts } from './messages';

const lengths = lengthsIn({ hour: 'ч', minute: 'мин', second: 'с' });
const { length } = lengths;
const spoken = spokenIn(counted('ru'), {
  hours: { one: 'час', few: 'часа', many: 'часов', other: 'часа' }, minutes: { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' }, moment: 'меньше минуты',
});

const done: Partial<Record<ClockKind, string>> = { first_response: 'отвечено', customer_answer: 'отвечено', change_control: 'отвечено', severity_decision: 'решено', claim_decision: 'решено', next_update: 'сообщено', resolution: 'решено', release: 'снято с ожидания', manager_request: 'принято' };

export const ru: Texts = {
  ...lengths,
  messages: {
    left: (business) => (business ? 'рабочего времени' : ''),
    waiting: (ms) => `${length(ms)} рабочего времени`,
    due: (when) => `срок ${when}`,
    wasDue: (when) => `срок был ${when}`,
    opens: (when) => `начнётся ${when}`,
    missedBy: (ms) => `просрочено на ${length(ms)}`,
    metWith: (ms, done) => (isOnTheDot(ms) ? `${done} точно в срок` : `${done} с запасом ${length(ms)}`),
    metLate: (ms, done) => `${done} с опозданием на ${length(ms)}`,
    done: (kind) => done[kind] ?? 'выполнено',
    stopped: 'остановлено',
    why: 'Почему такой срок?',
    spokenLeft: (ms, business, due) => `осталось ${business ? 'рабочего времени ' : ''}${spoken(ms)}, срок ${due}`,
    spokenWaiting: (ms, opens, due) => `осталось рабочего времени ${spoken(ms)}, рабочие часы начнутся ${opens}, срок ${due}`,
    spokenMissed: (ms, due) => `просрочено: ${spoken(ms)}, срок был ${due}`,
    spokenMet: (ms, done) => `${done}, запас: ${spoken(ms)}`,
    spokenLate: (ms, done) => `${done}, опоздание: ${spoken(ms)}`,
  },
};
