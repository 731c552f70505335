import type { Said } from '../said';

export const life: Said = {
  'Premier Ultimate: problem resolution is as needed and not deducted.':
    'Premier Ultimate: решение проблем — по мере необходимости, часы не списываются.',
  'A public-sector agreement: work on an online service is as needed and not deducted.':
    'Соглашение государственного сектора: работа по онлайн-службе — по мере необходимости, часы не списываются.',
  'Work is paid from the prepaid hours, in steps of {incrementMinutes} minutes.':
    'Работа оплачивается предоплаченными часами с шагом {incrementMinutes|минута|минуты|минут}.',
  'There is no such day.': 'Такого дня нет.',
  'It is {today} where this case is. Log work when it is done.': 'Там, где это обращение, сейчас {today}. Записывайте работу, когда она сделана.',
  'This case was opened on {openedOn}. Work before it belongs to another case.':
    'Это обращение открыто {openedOn}. Работа до этого относится к другому обращению.',
  'Notify your {~whom}': 'Известить своих: {~whom}',
  'Staff the case 24x7': 'Обеспечить сотрудников круглосуточно',
  'Give rapid access to change control': 'Дать быстрый доступ к согласованию изменений',
  'Escalation to the product team': 'Эскалация в продуктовую группу',
  'Escalation to cloud operations': 'Эскалация в группу эксплуатации облака',
  'A missed obligation is a reason to lower the severity, not to raise it.':
    'Невыполненное обязательство — причина понизить уровень серьёзности, а не повысить.',
  'Under Azure Event Management a missed obligation reduces the effort, and the severity stays. Record the reduced effort; lower the severity only where the business impact has changed.':
    'В рамках Azure Event Management невыполненное обязательство уменьшает усилия, а уровень серьёзности остаётся. Запишите уменьшение усилий; понижайте уровень, только если изменились последствия для бизнеса.',
  'Only under Azure Event Management the effort is reduced while the severity stays. Lower the severity instead, and name the missed obligation.':
    'Усилия уменьшают при том же уровне серьёзности только в рамках Azure Event Management. Понизьте уровень и укажите невыполненное обязательство.',
  'The effort on this case is {~to} already.': 'Усилия по этому обращению и так {~to}.',
  'Work order {number} is in force until {endsOn}.': 'Заказ на работы {number} действует до {endsOn}.',
  'This contact may open cases.': 'Это контактное лицо может открывать обращения.',
  '{endCustomer} is an end customer of this work order.': '{endCustomer} — конечный клиент этого заказа на работы.',
  '{productName} is supported.': '{productName} поддерживается.',
  'Severity {severity} may be opened this way.': 'Обращение уровня {severity} можно открыть этим путём.',
  'This is {~from}; nothing more happens to it.': 'Состояние: {~from}; больше с этим ничего не произойдёт.',
  'This is {~from}; from there it goes to: {~list}.': 'Состояние: {~from}; отсюда можно перейти в: {~list}.',
  'Nobody has answered the customer yet. Answer first; a case that needs none is withdrawn by the customer or merged.':
    'Клиенту ещё никто не ответил. Сначала ответьте; если ответ не нужен, обращение отзывает клиент или его объединяют с другим.',
  'A case is reopened within {days} days after it was resolved. Open a new one and link it to this one.':
    'Обращение открывают снова не позже чем через {days|день|дня|дней} после решения. Откройте новое и свяжите с этим.',
  'a draft': 'черновик',
  'held until there are hours for it': 'задержано, пока для него нет часов',
  'being worked on': 'в работе',
  'waiting for the customer': 'ждёт клиента',
  'This case is {~state}; that is not possible now.': 'Сейчас это невозможно. Состояние обращения: {~state}.',
  'A case is not merged into itself. Give the number of the one that goes on.':
    'Обращение не объединяют с ним же самим. Укажите номер того, которое продолжится.',
  'Only cases of one customer are merged. Link them instead, or bring them under one outage.':
    'Объединяют только обращения одного клиента. Свяжите их или отнесите к одному сбою.',
  '{number} was merged into this case; this one goes on.': '{number} объединено с этим обращением; продолжается это.',
  '{number} was merged into another case itself. Give the number of the one that goes on.':
    '{number} само объединено с другим обращением. Укажите номер того, которое продолжится.',
  '{number} has ended ({~state}). A case is merged into one that is being worked on.':
    '{number} уже завершено ({~state}). Обращение объединяют с тем, над которым работают.',
  'Only a case opened by phone may say when the call came in; leave this out.':
    'Когда поступил звонок, указывают только для обращения по телефону; уберите это.',
  'The call cannot have come in after now.': 'Звонок не мог поступить позже, чем сейчас.',
  'The call came in more than 24 hours ago: open the case as of now, and say in the description when the call was.':
    'Звонок поступил более 24 часов назад: откройте обращение текущим временем и напишите в описании, когда был звонок.',
  'This queue keeps the case, even when others help ({~why}). Ask for their help; they work on it where it is.':
    'Эта очередь оставляет обращение у себя, даже когда помогают другие ({~why}). Попросите их о помощи: они работают с ним там, где оно есть.',
  'This queue has no lead. Name one: escalations pass to the next step’s people.':
    'У этой очереди нет руководителя. Назначьте его: эскалации проходят к людям следующего шага.',
  '{leadName} leads this queue and has left the desk. Name another lead.':
    'Очередью руководит {leadName}, но этого человека больше нет в системе. Назначьте другого руководителя.',
  '{leadName} leads this queue and is no queue lead any more. Name another lead, or give the role back.':
    'Очередью руководит {leadName}, у кого больше нет роли руководителя очереди. Назначьте другого или верните роль.',
  'Nobody works on this queue. Add engineers.': 'В этой очереди никто не работает. Добавьте инженеров.',
  'There is no roster for {~what}. Name one.': 'Нет графика дежурств: {~what}. Назначьте его.',
  'Nobody is on duty in {name} ({~what}). Put people into it.': 'В графике {name} никто не дежурит ({~what}). Внесите в него людей.',
  'Rule {index}: {~rule}.': 'Правило {index}: {~rule}.',
  'No rule names this case; this queue takes all.': 'Ни одно правило не называет это обращение; эта очередь принимает все.',
  'Rapid Response': 'Rapid Response',
  'Azure Event Management': 'Azure Event Management',
  'mission critical': 'критически важные решения',
  'response table {~table}': 'таблица ответа {~table}',
  'Severity {list}': 'уровни {list}',
  'every case': 'любое обращение',
};
