import type { ClockKind } from '../api/wire';
import { counted } from '../app/language';
import { isOnTheDot, lengthsIn, spokenIn } from './lengths';
import type { Texts } from './messages';

const lengths = lengthsIn({ hour: 'сағ', minute: 'мин', second: 'с' });
const { length } = lengths;
const spoken = spokenIn(counted('kk'), { hours: { other: 'сағат' }, minutes: { other: 'минут' }, moment: 'бір минуттан аз' });

const done: Partial<Record<ClockKind, string>> = { first_response: 'жауап берілді', customer_answer: 'жауап берілді', change_control: 'жауап берілді', severity_decision: 'шешім қабылданды', claim_decision: 'шешім қабылданды', next_update: 'хабарланды', resolution: 'шешілді', release: 'босатылды', manager_request: 'қабылданды' };

export const kk: Texts = {
  ...lengths,
  messages: {
    left: (business) => (business ? 'жұмыс уақыты' : ''),
    waiting: (ms) => `${length(ms)} жұмыс уақыты`,
    due: (when) => `мерзімі ${when}`,
    wasDue: (when) => `мерзімі ${when} болған`,
    opens: (when) => `${when} басталады`,
    missedBy: (ms) => `${length(ms)} кешікті`,
    metWith: (ms, done) => (isOnTheDot(ms) ? `дәл мерзімінде ${done}` : `${done}, ${length(ms)} қалған`),
    metLate: (ms, done) => `${length(ms)} кешігіп ${done}`,
    done: (kind) => done[kind] ?? 'орындалды',
    stopped: 'тоқтатылды',
    why: 'Неліктен осы мерзім?',
    spokenLeft: (ms, business, due) => `${spoken(ms)} ${business ? 'жұмыс уақыты ' : ''}қалды, мерзімі ${due}`,
    spokenWaiting: (ms, opens, due) => `${spoken(ms)} жұмыс уақыты қалды, жұмыс сағаттары ${opens} басталады, мерзімі ${due}`,
    spokenMissed: (ms, due) => `${spoken(ms)} кешікті, мерзімі ${due} болған`,
    spokenMet: (ms, done) => `${done}, ${spoken(ms)} қалған`,
    spokenLate: (ms, done) => `${spoken(ms)} кешігіп ${done}`,
  },
};
