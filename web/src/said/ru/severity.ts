import type { Said } from '../said';

export const severity: Said = {
  'escalation policy version': 'версия правил эскалации',
  'This product has no online portal of its own: use the web, or call.':
    'У этого продукта нет своего онлайн-портала: откройте обращение через веб или позвоните.',
  "or open it in the product's own portal ({portalUrl})": 'или откройте его на портале самого продукта ({portalUrl})',
  'Severity {severity} is opened by phone so that a person hears you at once. Call the support line{~portal}. What you typed is kept as a draft.':
    'Обращение уровня {severity} открывают по телефону, чтобы вас сразу услышал человек. Позвоните на линию поддержки{~portal}. Всё, что вы написали, сохранено в черновике.',
  '{productName} is no Azure component': '{productName} — не компонент Azure',
  'it was not opened through the portal': 'оно открыто не через портал',
  'its description does not say AEM': 'в описании нет слова AEM',
  'Azure Event Management: the event {name} is on (AEM-1).{~aem}': 'Azure Event Management: идёт событие {name} (AEM-1).{~aem}',
  'Azure Event Management does not apply though {name} is on: {~list} (AEM-1).':
    'Azure Event Management не действует, хотя событие {name} идёт: {~list} (AEM-1).',
  '{productName} is not covered (RR-2)': '{productName} не охвачен (RR-2)',
  'it is not about production': 'это не рабочая среда',
  'Rapid Response: a covered component in production, opened through the portal (RR-1).{~rr}':
    'Rapid Response: охваченный компонент в рабочей среде, открыто через портал (RR-1).{~rr}',
  'Rapid Response does not apply: {~list} (RR-1).': 'Rapid Response не действует: {~list} (RR-1).',
  "Work on it is in English only; this case says '{language}' ({rule}).":
    'Работа над ним идёт только на английском; это обращение на языке «{language}» ({rule}).',
  'Mission critical: {productName} is in the named set; its exhibit sets no table, so section 2 holds (MCS-1).':
    'Критически важные решения: {productName} входит в названный набор; в приложении таблицы нет, поэтому действует раздел 2 (MCS-1).',
  'Mission critical: {productName} is in the named set (MCS-1).': 'Критически важные решения: {productName} входит в названный набор (MCS-1).',
  "Third-tier: {productName} is a named technology; section 2's targets hold (TT-1).":
    'Третий уровень: {productName} — названная технология; действуют сроки раздела 2 (TT-1).',
  'chains of steps': 'цепочки шагов',
  'Comes before the step above it. Put the steps in the order in which they are due.':
    'Идёт раньше шага над ним. Расположите шаги в том порядке, в котором они наступают.',
  'whom this step reaches': 'до кого доходит этот шаг',
  'Name each once.': 'Назовите каждого один раз.',
  'minutes, at least 1, or nothing where it does not repeat': 'минуты, не меньше 1, или ничего, если шаг не повторяется',
  'A breach is recorded once the deadline has passed: at 0 minutes after it, say.':
    'Нарушение записывают, когда срок прошёл: например, через 0 минут после него.',
  'The case is given to somebody: name people whom this step reaches.': 'Обращение передают кому-то: назовите людей, до которых доходит этот шаг.',
  'Give a share of the time or minutes after the deadline, not both.': 'Укажите долю времени или минуты после срока, но не то и другое.',
  'percent of the time used, from 0 to 100': 'процент израсходованного времени, от 0 до 100',
  'minutes after the deadline, from 0 on': 'минуты после срока, от 0',
  'Give one of role, roster, personId, rosterId, webhookId.': 'Укажите одно из role, roster, personId, rosterId, webhookId.',
  'Say whom: a role, a roster, a person or a webhook.': 'Укажите кому: роль, график, человек или веб-хук.',
  'Chains above this one take all of it, so its steps never apply. Move it up, or take it out.':
    'Всё это забирают цепочки выше, поэтому её шаги никогда не сработают. Поднимите её выше или уберите.',
  '{~what} (Severity {list})': '{~what} (уровни {list})',
  'Nobody would be told of: {~list}. Add a chain that notifies somebody.':
    'Никому не сообщат о таком: {~list}. Добавьте цепочку, которая кого-то извещает.',
  'Give {~what}: at least one, at most {most}.': 'Укажите: {~what}. Не меньше одного, не больше {most}.',
  'Give at least one of these, each once: {list}.': 'Укажите хотя бы одно из этих, каждое один раз: {list}.',
  'Give {~what}, as a whole number{~latest}.': 'Укажите целым числом{~latest}: {~what}.',
  'of at most {latest}': 'не больше {latest}',
  'Choose one.': 'Выберите что-то одно.',
  'Premier: no enhanced response service covers this case (section 2).':
    'Premier: расширенные услуги ответа на это обращение не распространяются (раздел 2).',
  '{~why} Severity B runs 24x7 at this location (note 4).': '{~why} Уровень B в этом месте — круглосуточно (примечание 4).',
  'steps': 'шаги',
};
