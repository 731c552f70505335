import type { Texts } from './messages';

const jump = (what: string) => what.replace('does not exist', 'болмайды').replace('comes twice', 'екі рет келеді');

export const kk: Texts = {
  messages: {
    to: {
      first_response: 'алғашқы жауапқа', critsit_manager: 'дағдарыс менеджерін тағайындауға', severity_decision: 'маңыздылық туралы шешімге', change_control: 'тұтынушының өзгерістерді келісуіне',
      customer_answer: 'тұтынушының жауабына', next_update: 'келесі хабарламаға', resolution: 'шешуге', release: 'күтуден шығаруға', claim_decision: 'талап бойынша шешімге', manager_request: 'басшының жауабына',
    },
    title: 'Неліктен осы мерзім',
    target: (minutes) => (minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} сағ` : `${minutes} мин`),
    counted: (calendar, version) => `${calendar}, ${version}-нұсқа`,
    rule: (target, what, hours) => `${what} дейін ${target}, ${hours} жұмыс сағаттары бойынша`,
    ruleAroundTheClock: (target, what) => `${what} дейін ${target}, тәулік бойы`,
    sumLabel: 'Барлығы',
    day: 'Күн',
    window: 'Есептелгені',
    why: 'Себебі',
    minutes: 'Уақыт',
    zone: (zone) => `уақыт ${zone} бойынша`,
    notes: {
      '24x7': '24/7',
      'working hours': 'жұмыс сағаттары',
      'special hours': 'ерекше сағаттар',
      'public holiday': 'мереке күні',
      weekend: 'демалыс күні',
      'starts after hours': 'жұмыс сағаттарынан кейін басталды',
      'starts before opening, counting from': (time) => `жұмыс сағаттарына дейін басталды, есеп ${time} бастап`,
      'starts in a break, counting from': (time) => `үзілісте басталды, есеп ${time} бастап`,
      'nothing to count: due at the start': 'есептейтін ештеңе жоқ: мерзімі — басталған сәті',
      'clocks went forward': (what) => `сағат тілі алға жылжытылды: ${jump(what)}`,
      'clocks went back': (what) => `сағат тілі кері жылжытылды: ${jump(what)}`,
      'date does not exist: clocks went forward': (by) => `мұндай күн жоқ: сағат тілі ${by} алға жылжытылды`,
    },
  },
};
