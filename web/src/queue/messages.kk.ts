import { counted } from '../app/language';
import type { Texts } from './messages';

const many = counted('kk');

export const kk: Texts = {
  states: {
    draft: 'Жоба',
    awaiting_entitlement: 'Сағат күтуде',
    open: 'Ашық',
    in_progress: 'Жұмыста',
    waiting_for_customer: 'Тұтынушыны күтуде',
    resolved: 'Шешілді',
    closed: 'Жабылды',
    cancelled: 'Қайтарып алынды',
  },
  messages: {
    queue: 'Кезек',
    yourCases: 'Сіздің өтініштеріңіз',
    columns: {
      severity: 'Маңыздылық деңгейі', timer: 'Алғашқы жауап', number: 'Нөмірі', title: 'Тақырыбы', customer: 'Тұтынушы', location: 'Орны',
      owner: 'Жүргізуші', state: 'Күйі', lastVoice: 'Соңғы сөз', escalations: 'Эскалациялар',
    },
    severityShort: 'Дең.',
    escalationsShort: 'Эск.',
    due: 'Мерзімі',
    search: 'Нөмір, тақырып, кез келген сөз',
    tag: 'Белгі',
    tagLabel: 'Белгі бойынша іріктеу',
    tagOff: (tag) => `${tag} белгісін іріктеуден алып тастау`,
    searchLabel: 'Мәтін бойынша іріктеу',
    severityFilter: 'Маңыздылық деңгейі бойынша іріктеу',
    queueFilter: 'Кезек бойынша іріктеу',
    allQueues: 'Барлық кезектер',
    all: 'Барлығы',
    count: (all, unanswered, missed) =>
      [many(all, { other: 'өтініш' }), unanswered > 0 && `жауапсыз: ${unanswered}`, missed > 0 && `мерзімі өткен: ${missed}`].filter(Boolean).join(' · '),
    more: 'Алғашқы 200-і ғана көрсетілген. Қалғанын көру үшін тізімді тарылтыңыз.',
    nobody: 'әзірге ешкім',
    raised: 'Эскалация арқылы кезектің басына шығарылды',
    fired: (n) => many(n, { other: 'эскалация' }),
    voice: { provider: { customer: 'тұтынушы', provider: 'біз' }, customer: { customer: 'сіз', provider: 'қолдау' } },
    empty: {
      provider: ['Кезек бос', 'Өтініш телефонмен қабылданған немесе тұтынушы ашқан бойда осы жерде пайда болады. Бетті жаңартудың қажеті жоқ.'],
      customer: ['Сізде өтініш жоқ', 'Сіз ашқан өтініш инженер жауап беретін уақытымен бірге осы жерде пайда болады.'],
      filtered: ['Ештеңе табылмады', 'Нөмірлерден, тақырыптардан, тұтынушылардан және сипаттамалардың, хабарлардың, жазбалардың сөздерінен (басынан да) ізделді. Жазылуын тексеріңіз немесе іріктеуді алып тастаңыз.'],
      filteredForCustomer: ['Ештеңе табылмады', 'Нөмірлерден, тақырыптардан және сипаттамалар мен хабарлардың сөздерінен (басынан да) ізделді. Жазылуын тексеріңіз немесе іріктеуді алып тастаңыз.'],
    },
    showAll: 'Барлығын көрсету',
  },
};
