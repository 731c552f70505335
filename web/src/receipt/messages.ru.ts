import type { Texts } from './messages';

const jump = (what: string) => what.replace('does not exist', 'не существует').replace('comes twice', 'наступает дважды');

export const ru: Texts = {
  messages: {
    to: {
      first_response: 'первого ответа', critsit_manager: 'назначения менеджера критической ситуации', severity_decision: 'решения об уровне серьёзности', change_control: 'согласования изменений клиентом',
      customer_answer: 'ответа клиента', next_update: 'следующего сообщения', resolution: 'решения', release: 'снятия с ожидания', claim_decision: 'решения по претензии', manager_request: 'ответа руководителя',
    },
    title: 'Почему такой срок',
    target: (minutes) => (minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} ч` : `${minutes} мин`),
    counted: (calendar, version) => `${calendar}, версия ${version}`,
    rule: (target, what, hours) => `${target} до ${what}, по рабочим часам ${hours}`,
    ruleAroundTheClock: (target, what) => `${target} до ${what}, круглосуточно`,
    sumLabel: 'Итого',
    day: 'День',
    window: 'Засчитано',
    why: 'Почему',
    minutes: 'Время',
    zone: (zone) => `время указано для ${zone}`,
    notes: {
      '24x7': '24/7',
      'working hours': 'рабочие часы',
      'special hours': 'особые часы',
      'public holiday': 'праздничный день',
      weekend: 'выходной',
      'starts after hours': 'начало после рабочих часов',
      'starts before opening, counting from': (time) => `начало до рабочих часов, отсчёт с ${time}`,
      'starts in a break, counting from': (time) => `начало в перерыве, отсчёт с ${time}`,
      'nothing to count: due at the start': 'считать нечего: срок — сам момент начала',
      'clocks went forward': (what) => `часы перевели вперёд: ${jump(what)}`,
      'clocks went back': (what) => `часы перевели назад: ${jump(what)}`,
      'date does not exist: clocks went forward': (by) => `такой даты нет: часы перевели вперёд на ${by}`,
    },
  },
};
