import { kk as acts } from '../acts/messages.kk';
import type { LinkKind } from '../api/wire';
import { counted } from '../app/language';
import { kk as hours } from '../hours/messages.kk';
import { kk as items } from '../items/messages.kk';
import { dateInWords } from '../timer/when';
import type { Texts } from './event-messages';
import { kk as words } from './messages.kk';
import { reachedBy } from './reached';
import { amongQueues, ofHours, type ItemTeller, type Teller } from './teller';

const { channels, kinds } = words;
const { reachedInWords } = reachedBy(words.reached);
const amount = hours.hoursAndMinutes;

const opened: ItemTeller = ({ kind, title, dueAt }, when) => (kind === 'decision' ? { line: 'шешім жазылды', body: title } : { line: `өтінішке енгізілді: ${items.kinds[kind].toLowerCase()} «${title}»${dueAt ? `, мерзімі ${when(dueAt)}` : ''}` });
const moved: ItemTeller = ({ kind, title, to, note }) => ({ line: `${items.kinds[kind].toLowerCase()} «${title}»: ${items.states[to] ?? to}`, body: note });

export const kk: Texts = {
  tellers: {
    'case.opened': ({ channel, severity }) => ({ line: `өтініш ${channels[channel]} ашылды, ${severity} маңыздылық деңгейі` }),
    'case.imported': ({ name }) => ({ line: `Өтініш журналдан тарих ретінде алынды, онда ол ${name} деп аталады: бұл жүйе ол туралы білгенге дейін аяқталған` }),
    'case.responded': ({ by, body }) => ({ line: by === 'phone' ? 'телефонмен жауап' : 'жауап', body }),
    'case.commented': ({ internal, asksCustomer, body }) => ({ line: internal ? 'жазба, тек қызмет көрсетуші үшін' : asksCustomer ? 'сұрақ' : 'хабар', body }),
    'case.claimed': () => ({ line: 'өтініш алынды' }),
    'case.claim_lapsed': () => ({ line: 'Бекіту аяқталды: уақытында ештеңе істелмеді. Өтініш қайтадан бос' }),
    'case.not_reassigned': ({ reason }) => ({ line: 'Өтініш хабарланған адамға берілуі керек еді', body: reason }),
    'critical_situation.opened': () => ({ line: 'Эскалация дағдарыс жағдайын ашты' }),
    'case.assigned': () => ({ line: 'өтініш басқаға берілді' }),
    'case.handed_over': ({ to, note }) => ({ line: `тапсырылды, кімге: ${to}; тек қызмет көрсетуші үшін`, body: note }),
    'case.resolved': ({ cause, summary, productDefect }) => ({ line: `өтініш шешілді${productDefect ? '; бұл өнімнің ақауы болды' : ''}`, body: `${cause}\n${summary}` }),
    'case.held': () => ({ line: 'Бұл өтінішке алдын ала төленген сағат жоқ: ол кідіртілді, мерзімдері жүрмейді. Сағат түскенде немесе қызмет көрсету жөніндегі менеджер босатқанда жалғасады (HRS-4)' }),
    'case.released': ({ reason }) => ({ line: 'өтініш босатылды: мерзімдері басталды', body: reason }),
    'labour.logged': ofHours(({ kind, minutes, workedOn, note }) => ({ line: `${dateInWords(workedOn)} күнгі жұмыс жазылды: ${amount(minutes)} (${hours.kinds[kind].toLowerCase()})`, body: note })),
    'labour.corrected': ofHours(({ minutes, was, workedOn, note, reason }) => ({ line: `${dateInWords(workedOn)} күнгі жұмыс жазбасы түзетілді: ${amount(was)} еді, ${amount(minutes)} болды`, body: `${note}\n${reason}` })),
    'hours.given_back': ofHours(({ minutes }) => ({ line: `${amount(minutes)} қайтарылды: бұл өнімнің ақауы болды (HRS-2)` })),
    'case.reopened': ({ reason }) => ({ line: 'өтініш қайта ашылды', body: reason }),
    'case.closed': () => ({ line: 'өтініш жабылды' }),
    'case.withdrawn': ({ reason }) => ({ line: 'өтініш қайтарып алынды', body: reason }),
    'case.linked': ({ kind, number }) => ({ line: `байланыс: бұл өтініш ${acts.linkKinds[kind as string as LinkKind] ?? kind} ${number}` }),
    'case.merged': ({ into, reason }) => ({ line: `өтініш екеуі үшін жалғасатын ${into} өтінішімен біріктірілді`, body: reason }),
    'case.took_over': ({ from, reason }) => ({ line: `${from} осы өтінішпен біріктірілді`, body: reason }),
    'case.tagged': ({ tags }) => ({ line: tags.length > 0 ? `белгілер қойылды: ${tags.join(', ')}` : 'белгілер алынды' }),
    'case.joined_outage': ({ title }) => ({ line: `өтініш «${title}» іркілісіне жатқызылды` }),
    'caller.confirmed': () => ({ line: 'тұтынушы жағы қоңырау шалғаны расталды' }),
    'response.retracted': ({ reason }) => ({ line: 'қате алғашқы жауап қайтарып алынды', body: reason }),
    'severity.set': ({ from, to, reason, missedObligation }) => ({ line: `маңыздылық деңгейі ${from} енді ${to}${missedObligation ? `: «${missedObligation}» орындалмады` : ''}`, body: reason }),
    'severity.requested': ({ from, to, reason }) => ({ line: `${from} орнына ${to} маңыздылық деңгейі сұралды`, body: reason }),
    'severity.declined': ({ asked, set, reason }) => ({ line: `${asked} маңыздылық деңгейі берілмеді: ${set} болып қалады`, body: reason }),
    'severity.contested': ({ from, to, reason }) => ({ line: `маңыздылық деңгейінің ${from} деңгейінен ${to} деңгейіне өзгеруімен келіспеді`, body: reason }),
    'critsit_manager.nominated': ({ again }) => ({ line: again ? 'басқа дағдарыс менеджері ұсынылды' : 'дағдарыс менеджері ұсынылды' }),
    'critsit_manager.named': ({ name }) => ({ line: `Тек қызмет көрсетуші үшін: бұл ${name}` }),
    'critsit_manager.accepted': () => ({ line: 'дағдарыс менеджері болуға келісті' }),
    'manager.requested': ({ reason }) => ({ line: 'басшы керек', body: reason }),
    'manager.acknowledged': () => ({ line: 'басшыны шақыру туралы өтініш қабылданды' }),
    'executives.notified': ({ whose, reason }) => ({ line: `${whose === 'customer' ? 'тұтынушының' : 'қызмет көрсетушінің'} жоғары басшыларына хабарлау сұралды`, body: reason }),
    'effort.reduced': ({ missedObligation, reason }) => ({ line: `жұмыс қысқартылды: «${missedObligation}» орындалмады`, body: reason }),
    'effort.full': ({ reason }) => ({ line: 'жұмыс қайтадан тәулік бойы жүргізіледі (24x7)', body: reason }),
    'item.opened': opened as unknown as Teller,
    'item.moved': moved as unknown as Teller,
    'clock.started': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]}: ${when(dueAt)} дейін уәде етілді` }),
    'clock.resumed': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]}: уақыт есебі жалғасады, мерзімі ${when(dueAt)}` }),
    'clock.met': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]}: уақытында, мерзімі ${when(dueAt)} болған` }),
    'clock.missed': ({ kind, dueAt }, when) => ({ line: `${kinds[kind]}: мерзімі өтіп кетті, мерзімі ${when(dueAt)} болған` }),
    'clock.superseded': ({ kind }) => ({ line: `${kinds[kind]}: басқа мерзім қолданылады` }),
    'clock.cancelled': ({ kind }) => ({ line: `${kinds[kind]}: енді уәде етілмейді` }),
    'deadline.moved': ({ from, to }, when) => ({ line: `Мерзім жылжытылды: ${when(from)} еді, ${when(to)} болды` }),
    'calendar.changed': () => ({ line: 'Есеп жүргізілетін күнтізбе өзгерді' }),
    'escalation.fired': ({ reached, late }) => ({ line: `Эскалация: ${reachedInWords(reached)}${late ? ', кешігіп' : ''}` }),
    'escalation.acknowledged': () => ({ line: 'эскалация қабылданғаны расталды' }),
    'participant.joined': ({ name, part }) => ({ line: `${name} қатысады: ${part}` }),
    'participant.named': ({ name }) => ({ line: `Тек қызмет көрсетуші үшін: бұл ${name}` }),
    'participant.left': ({ name, part }) => ({ line: `${name} енді қатыспайды: ${part}` }),
    'case.redacted': ({ reason }) => ({ line: 'мәтін жасырылды; орнында белгі тұр', body: reason }),
    'survey.asked': () => ({ line: 'Контактіден қалай болғаны сұралды' }),
    'survey.answered': ({ score, comment }) => ({ line: `баға: 5-тен ${score}`, body: comment }),
    'case.routed': amongQueues(({ to, reason }) => ({ line: `${to.name} кезегіне түсті`, body: reason })),
    'case.moved': amongQueues(({ from, to, reason }) => ({ line: `${from.name} кезегінен ${to.name} кезегіне көшірілді`, body: reason })),
    'case.belongs_elsewhere': amongQueues(({ to, reason }) => ({ line: `Ережелер бойынша бұл өтініштің орны — ${to.name}; ол жүргізуші адамда қалады`, body: reason })),
    'third_tier.asked': amongQueues(({ queue, reason }) => ({ line: `${queue.name} кезегінен көмек сұралды`, body: reason })),
  },
  folded: (n) => `уақыт есептері: ${counted('kk')(n, { other: 'оқиға' })}`,
};
