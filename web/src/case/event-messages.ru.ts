import { ru as acts } from '../acts/messages.ru';
import type { LinkKind } from '../api/wire';
import { counted } from '../app/language';
import { ru as hours } from '../hours/messages.ru';
import { ru as items } from '../items/messages.ru';
import { dateInWords } from '../timer/when';
import type { Texts } from './event-messages';
import { ru as words } from './messages.ru';
import { reachedBy } from './reached';
import { amongQueues, ofHours, type ItemTeller, type Teller } from './teller';

const { channels, kinds } = words;
const { reachedInWords } = reachedBy(words.reached);
const amount = hours.hoursAndMinutes;

const opened: ItemTeller = ({ kind, title, dueAt }, when) => (kind === 'decision' ? { line: 'записано решение', body: title } : { line: `внесено в обращение: ${items.kinds[kind].toLowerCase()} «${title}»${dueAt ? `, срок ${when(dueAt)}` : ''}` });
const moved: ItemTeller = ({ kind, title, to, note }) => ({ line: `${items.kinds[kind].toLowerCase()} «${title}»: ${items.states[to] ?? to}`, body: note });

export const ru: Texts = {
  tellers: {
    'case.opened': ({ channel, severity }) => ({ line: `обращение открыто ${channels[channel]}, уровень серьёзности ${severity}` }),
    'case.imported': ({ name }) => ({ line: `Обращение взято из журнала как история, там оно называется ${name}: оно завершилось раньше, чем о нём узнала эта система` }),
    'case.responded': ({ by, body }) => ({ line: by === 'phone' ? 'ответ по телефону' : 'ответ', body }),
    'case.commented': ({ internal, asksCustomer, body }) => ({ line: internal ? 'заметка, только для поставщика услуг' : asksCustomer ? 'вопрос' : 'сообщение', body }),
    'case.claimed': () => ({ line: 'обращение взято' }),
    'case.claim_lapsed': () => ({ line: 'Закрепление истекло: вовремя ничего не сделано. Обращение снова свободно' }),
    'case.not_reassigned': ({ reason }) => ({ line: 'Обращение следовало передать тому, кому об этом сообщили', body: reason }),
    'critical_situation.opened': () => ({ line: 'Эскалация открыла критическую ситуацию' }),
    'case.assigned': () => ({ line: 'обращение передано другому' }),
    'case.handed_over': ({ to, note }) => ({ line: `передано, кому: ${to}; только для поставщика услуг`, body: note }),
    'case.resolved': ({ cause, summary, productDefect }) => ({ line: `обращение решено${productDefect ? '; это был дефект продукта' : ''}`, body: `${cause}\n${summary}` }),
    'case.held': () => ({ line: 'Для этого обращения нет предоплаченных часов: оно удержано, сроки по нему не идут. Работа продолжится, когда появятся часы или менеджер по предоставлению услуг снимет его с ожидания (HRS-4)' }),
    'case.released': ({ reason }) => ({ line: 'обращение снято с ожидания: сроки пошли', body: reason }),
    'labour.logged': ofHours(({ kind, minutes, workedOn, note }) => ({ line: `записана работа за ${dateInWords(workedOn)}: ${amount(minutes)} (${hours.kinds[kind].toLowerCase()})`, body: note })),
    'labour.corrected': ofHours(({ minutes, was, workedOn, note, reason }) => ({ line: `исправлена запись о работе за ${dateInWords(workedOn)}: было ${amount(was)}, стало ${amount(minutes)}`, body: `${note}\n${reason}` })),
    'hours.given_back': ofHours(({ minutes }) => ({ line: `возвращено ${amount(minutes)}: это был дефект продукта (HRS-2)` })),
    'case.reopened': ({ reason }) => ({ line: 'обращение открыто снова', body: reason }),
    'case.closed': () => ({ line: 'обращение закрыто' }),
    'case.withdrawn': ({ reason }) => ({ line: 'обращение отозвано', body: reason }),
    'case.linked': ({ kind, number }) => ({ line: `связь: это обращение ${acts.linkKinds[kind as string as LinkKind] ?? kind} ${number}` }),
    'case.merged': ({ into, reason }) => ({ line: `обращение объединено с ${into}, которое продолжится за оба`, body: reason }),
    'case.took_over': ({ from, reason }) => ({ line: `${from} объединено с этим обращением`, body: reason }),
    'case.tagged': ({ tags }) => ({ line: tags.length > 0 ? `поставлены метки: ${tags.join(', ')}` : 'метки сняты' }),
    'case.joined_outage': ({ title }) => ({ line: `обращение отнесено к сбою «${title}»` }),
    'caller.confirmed': () => ({ line: 'подтверждено: звонила сторона клиента' }),
    'response.retracted': ({ reason }) => ({ line: 'отозван ошибочный первый ответ', body: reason }),
    'severity.set': ({ from, to, reason, missedObligation }) => ({ line: `уровень серьёзности изменён с ${from} на ${to}${missedObligation ? `: не выполнено «${missedObligation}»` : ''}`, body: reason }),
    'severity.requested': ({ from, to, reason }) => ({ line: `запрошен уровень серьёзности ${to} вместо ${from}`, body: reason }),
    'severity.declined': ({ asked, set, reason }) => ({ line: `отказано в уровне серьёзности ${asked}: остаётся ${set}`, body: reason }),
    'severity.contested': ({ from, to, reason }) => ({ line: `оспорено изменение уровня серьёзности с ${from} на ${to}`, body: reason }),
    'critsit_manager.nominated': ({ again }) => ({ line: again ? 'назначен другой менеджер критической ситуации' : 'назначен менеджер критической ситуации' }),
    'critsit_manager.named': ({ name }) => ({ line: `Только для поставщика услуг: это ${name}` }),
    'critsit_manager.accepted': () => ({ line: 'назначение менеджером критической ситуации принято' }),
    'manager.requested': ({ reason }) => ({ line: 'нужен руководитель', body: reason }),
    'manager.acknowledged': () => ({ line: 'запрос на руководителя принят' }),
    'executives.notified': ({ whose, reason }) => ({ line: `просьба известить высшее руководство ${whose === 'customer' ? 'клиента' : 'поставщика услуг'}`, body: reason }),
    'effort.reduced': ({ missedObligation, reason }) => ({ line: `работа сокращена: не выполнено «${missedObligation}»`, body: reason }),
    'effort.full': ({ reason }) => ({ line: 'работа снова ведётся круглосуточно (24x7)', body: reason }),
    'item.opened': opened as unknown as Teller,
    'item.moved': moved as unknown as Teller,
    'clock.started': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]}: обещано к ${when(dueAt)}` }),
    'clock.resumed': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]}: отсчёт продолжается, срок ${when(dueAt)}` }),
    'clock.met': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]}: вовремя, срок был ${when(dueAt)}` }),
    'clock.missed': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]}: просрочено, срок был ${when(dueAt)}` }),
    'clock.superseded': ({ kind }) => ({ line: `${kinds[kind]}: действует другой срок` }),
    'clock.cancelled': ({ kind }) => ({ line: `${kinds[kind]}: больше не обещано` }),
    'deadline.moved': ({ from, to }, when) => ({ line: `Срок перенесён с ${when(from)} на ${when(to)}` }),
    'calendar.changed': () => ({ line: 'Календарь, по которому идёт отсчёт, изменился' }),
    'escalation.fired': ({ reached, late }) => ({ line: `Эскалация: ${reachedInWords(reached)}${late ? ', с опозданием' : ''}` }),
    'escalation.acknowledged': () => ({ line: 'получение эскалации подтверждено' }),
    'participant.joined': ({ name, part }) => ({ line: `участвует ${name}: ${part}` }),
    'participant.named': ({ name }) => ({ line: `Только для поставщика услуг: это ${name}` }),
    'participant.left': ({ name, part }) => ({ line: `больше не участвует ${name}: ${part}` }),
    'case.redacted': ({ reason }) => ({ line: 'текст скрыт; на его месте пометка', body: reason }),
    'survey.asked': () => ({ line: 'Контактное лицо спросили, как всё прошло' }),
    'survey.answered': ({ score, comment }) => ({ line: `оценка ${score} из 5`, body: comment }),
    'case.routed': amongQueues(({ to, reason }) => ({ line: `Попадает в очередь ${to.name}`, body: reason })),
    'case.moved': amongQueues(({ from, to, reason }) => ({ line: `перенесено из очереди ${from.name} в очередь ${to.name}`, body: reason })),
    'case.belongs_elsewhere': amongQueues(({ to, reason }) => ({ line: `По правилам место этого обращения — ${to.name}; оно остаётся у того, кто его ведёт`, body: reason })),
    'third_tier.asked': amongQueues(({ queue, reason }) => ({ line: `просьба о помощи, очередь ${queue.name}`, body: reason })),
  },
  folded: (n) => `отсчёты: ${counted('ru')(n, { one: 'событие', few: 'события', many: 'событий', other: 'события' })}`,
};
