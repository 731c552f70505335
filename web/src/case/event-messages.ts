import { linkKinds } from '../acts/messages';
import type { LinkKind } from '../api/wire';
import { counted, inLanguage } from '../app/language';
import { hoursAndMinutes, kinds as hourKinds } from '../hours/messages';
import { itemState, kinds as itemKinds } from '../items/messages';
import { dateInWords } from '../timer/when';
import { channels, kinds, reachedInWords } from './messages';
import { amongQueues, ofHours, type ItemTeller, type Teller } from './teller';

const opened: ItemTeller = ({ kind, title, dueAt }, when) => (kind === 'decision' ? { line: 'recorded a decision', body: title } : { line: `put on the case: ${itemKinds[kind].toLowerCase()} “${title}”${dueAt ? `, due ${when(dueAt)}` : ''}` });
const moved: ItemTeller = ({ kind, title, to, note }) => ({ line: `${itemKinds[kind].toLowerCase()} “${title}”: ${itemState(to)}`, body: note });

const en = {
  /** Every type of event that the desk writes, as what its actor did. */
  tellers: {
    'case.opened': ({ channel, severity }) => ({ line: `opened the case ${channels[channel]}, Severity ${severity}` }),
    'case.imported': ({ name }) => ({ line: `The case was taken from a log as history, where it is called ${name}: it was over before this desk knew of it` }),
    'case.responded': ({ by, body }) => ({ line: by === 'phone' ? 'answered by phone' : 'answered', body }),
    'case.commented': ({ internal, asksCustomer, body }) => ({ line: internal ? 'noted, for the provider only' : asksCustomer ? 'asked' : 'wrote', body }),
    'case.claimed': () => ({ line: 'claimed the case' }),
    'case.claim_lapsed': () => ({ line: 'The claim lapsed: nothing was done in time. The case is free again' }),
    'case.not_reassigned': ({ reason }) => ({ line: 'The case was to be given to whom this reached', body: reason }),
    'critical_situation.opened': () => ({ line: 'A critical situation was opened by an escalation' }),
    'case.assigned': () => ({ line: 'gave the case to somebody else' }),
    'case.handed_over': ({ to, note }) => ({ line: `handed over to ${to}, for the provider only`, body: note }),
    'case.resolved': ({ cause, summary, productDefect }) => ({ line: `resolved the case${productDefect ? '; it was a defect of the product' : ''}`, body: `${cause}\n${summary}` }),
    'case.held': () => ({ line: 'There are no prepaid hours for this case: it is held, and its clocks do not run. It goes on when hours arrive, or when the service delivery manager lets it go (HRS-4)' }),
    'case.released': ({ reason }) => ({ line: 'let the case go: its clocks start', body: reason }),
    'labour.logged': ofHours(({ kind, minutes, workedOn, note }) => ({ line: `logged ${hoursAndMinutes(minutes)} of work on ${dateInWords(workedOn)} (${hourKinds[kind].toLowerCase()})`, body: note })),
    'labour.corrected': ofHours(({ minutes, was, workedOn, note, reason }) => ({ line: `corrected an entry of work on ${dateInWords(workedOn)}: ${hoursAndMinutes(was)} is ${hoursAndMinutes(minutes)}`, body: `${note}\n${reason}` })),
    'hours.given_back': ofHours(({ minutes }) => ({ line: `${hoursAndMinutes(minutes)} were given back: it was a defect of the product (HRS-2)` })),
    'case.reopened': ({ reason }) => ({ line: 'reopened the case', body: reason }),
    'case.closed': () => ({ line: 'closed the case' }),
    'case.withdrawn': ({ reason }) => ({ line: 'withdrew the case', body: reason }),
    'case.linked': ({ kind, number }) => ({ line: `linked: this case is ${linkKinds[kind as string as LinkKind] ?? kind} ${number}` }),
    'case.merged': ({ into, reason }) => ({ line: `merged the case into ${into}, which goes on for both`, body: reason }),
    'case.took_over': ({ from, reason }) => ({ line: `merged ${from} into this case`, body: reason }),
    'case.tagged': ({ tags }) => ({ line: tags.length > 0 ? `set the tags: ${tags.join(', ')}` : 'took the tags off' }),
    'case.joined_outage': ({ title }) => ({ line: `brought the case under the outage “${title}”` }),
    'caller.confirmed': () => ({ line: 'confirmed that the call was theirs' }),
    'response.retracted': ({ reason }) => ({ line: 'retracted a first response that was none', body: reason }),
    'severity.set': ({ from, to, reason, missedObligation }) => ({ line: `set the severity from ${from} to ${to}${missedObligation ? `: “${missedObligation}” was missed` : ''}`, body: reason }),
    'severity.requested': ({ from, to, reason }) => ({ line: `asked for Severity ${to} instead of ${from}`, body: reason }),
    'severity.declined': ({ asked, set, reason }) => ({ line: `declined Severity ${asked}: it stays at ${set}`, body: reason }),
    'severity.contested': ({ from, to, reason }) => ({ line: `contested the change of the severity from ${from} to ${to}`, body: reason }),
    'critsit_manager.nominated': ({ again }) => ({ line: again ? 'nominated another critsit manager' : 'nominated a critsit manager' }),
    'critsit_manager.named': ({ name }) => ({ line: `For the provider only: it is ${name}` }),
    'critsit_manager.accepted': () => ({ line: 'accepted, and is the critsit manager' }),
    'manager.requested': ({ reason }) => ({ line: 'asked for a manager', body: reason }),
    'manager.acknowledged': () => ({ line: 'acknowledged the request for a manager' }),
    'executives.notified': ({ whose, reason }) => ({ line: `asked that the ${whose}'s executives be told`, body: reason }),
    'effort.reduced': ({ missedObligation, reason }) => ({ line: `reduced the effort: “${missedObligation}” was missed`, body: reason }),
    'effort.full': ({ reason }) => ({ line: 'set the effort back to 24x7', body: reason }),
    'item.opened': opened as unknown as Teller,
    'item.moved': moved as unknown as Teller,
    'clock.started': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]} promised by ${when(dueAt)}` }),
    'clock.resumed': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]} runs on; it is due ${when(dueAt)}` }),
    'clock.met': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]} in time; it was due ${when(dueAt)}` }),
    'clock.missed': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]} missed; it was due ${when(dueAt)}` }),
    'clock.superseded': ({ kind }) => ({ line: `${kinds[kind]}: replaced by another clock` }),
    'clock.cancelled': ({ kind }) => ({ line: `${kinds[kind]}: no longer promised` }),
    'deadline.moved': ({ from, to }, when) => ({ line: `Deadline moved from ${when(from)} to ${when(to)}` }),
    'calendar.changed': () => ({ line: 'The calendar it is counted on changed' }),
    'escalation.fired': ({ reached, late }) => ({ line: `Escalated to ${reachedInWords(reached)}${late ? ', late' : ''}` }),
    'escalation.acknowledged': () => ({ line: 'acknowledged the escalation' }),
    'participant.joined': ({ name, part }) => ({ line: `brought in ${name}: ${part}` }),
    'participant.named': ({ name }) => ({ line: `For the provider only: it is ${name}` }),
    'participant.left': ({ name, part }) => ({ line: `let go ${name}: ${part}` }),
    'case.redacted': ({ reason }) => ({ line: 'redacted a text; a mark stands in its place', body: reason }),
    'survey.asked': () => ({ line: 'The contact was asked how it went' }),
    'survey.answered': ({ score, comment }) => ({ line: `gave ${score} of 5`, body: comment }),
    'case.routed': amongQueues(({ to, reason }) => ({ line: `It comes to the queue ${to.name}`, body: reason })),
    'case.moved': amongQueues(({ from, to, reason }) => ({ line: `moved from the queue ${from.name} to ${to.name}`, body: reason })),
    'case.belongs_elsewhere': amongQueues(({ to, reason }) => ({ line: `By the rules this case belongs to ${to.name}; it stays with who works on it`, body: reason })),
    'third_tier.asked': amongQueues(({ queue, reason }) => ({ line: `asked ${queue.name} for help`, body: reason })),
  } satisfies Record<string, Teller>,
  folded: (n: number) => `${counted('en')(n, { one: 'event', other: 'events' })} of the clocks`,
};

export type Texts = typeof en;
export const { tellers, folded } = await inLanguage(en, { ru: () => import('./event-messages.ru'), kk: () => import('./event-messages.kk') });
