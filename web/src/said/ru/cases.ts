import type { Said } from '../said';

export const cases: Said = {
  'Give states, such as open,in_progress.': 'Укажите состояния, например open,in_progress.',
  'Give severities out of 1, A, B, C, such as 1,A.': 'Укажите уровни серьёзности из 1, A, B, C, например 1,A.',
  'case': 'обращение',
  'Tags are the provider’s.': 'Метки — дело поставщика услуг.',
  'Give one of: {list}.': 'Укажите одно из: {list}.',
  'Nobody is nominated for this case. Take it: nominate "me".': 'На это обращение никто не назначен. Возьмите его: назначьте "me".',
  'Another critsit manager is nominated for this case. To take it from them, nominate "me".':
    'На это обращение назначен другой менеджер критической ситуации. Чтобы взять его вместо него, назначьте "me".',
  'Nominate a critsit manager: somebody of the provider who has that role.':
    'Назначьте менеджера критической ситуации: сотрудника поставщика услуг с этой ролью.',
  'Is no critsit manager.': 'Не менеджер критической ситуации.',
  'This case is at Severity {severitySet}: a critsit manager drives cases at Severity 1 and A. Raise it first.':
    'У этого обращения уровень {severitySet}, а менеджер критической ситуации ведёт обращения уровней 1 и A. Сначала повысьте уровень.',
  'draft': 'черновик',
  'work order': 'заказ на работы',
  'No queue takes new cases. An administrator has to name one.':
    'Ни одна очередь не принимает новые обращения. Администратор должен назначить такую.',
  'support location of this work order': 'место поддержки этого заказа на работы',
  'contact of this work order': 'контактное лицо этого заказа на работы',
  'product': 'продукт',
  'contact': 'контактное лицо',
  'Executives are notified this way under Azure Event Management. On another case at Severity 1 the provider’s are told as it opens, and the customer’s are the customer’s to tell.':
    'Так высшее руководство извещают в рамках Azure Event Management. По другому обращению уровня 1 руководству поставщика услуг сообщают при открытии, а своему руководству сообщает клиент.',
  'The work order names no executive of the customer. Ask the customer support manager to name one among those to notify, or tell them by phone.':
    'В заказе на работы не назван никто из высшего руководства клиента. Попросите менеджера по поддержке клиента указать, кого извещать, или позвоните им.',
  'Add hours, or let it go with a reason. Its clocks do not run until then (HRS-4).':
    'Добавьте часы или снимите обращение с ожидания, указав причину. До этого отсчёты не идут (HRS-4).',
  'A case at Severity B or C is released by the service delivery manager. Ask them.':
    'Обращение уровня B или C снимает с ожидания менеджер по предоставлению услуг. Обратитесь к нему.',
  'There are hours for it again.': 'Для него снова есть часы.',
  'Give at least one minute.': 'Укажите хотя бы одну минуту.',
  'Give at most one day at a time.': 'Укажите не больше суток за раз.',
  'Give 0 to strike it, or the minutes it took.': 'Укажите 0, чтобы вычеркнуть запись, или сколько минут это заняло.',
  'entry of labour': 'запись о работе',
  'Another entry stands in the place of this one already. Correct that one.': 'Вместо этой записи уже стоит другая. Исправьте ту.',
  'Your timer runs on this case already. Stop it to log its minutes.':
    'Ваш таймер по этому обращению уже идёт. Остановите его, чтобы записать минуты.',
  'Your timer does not run on this case. Start it, or log the minutes by hand.':
    'Ваш таймер по этому обращению не идёт. Запустите его или запишите минуты сами.',
  'item of this case': 'пункт этого обращения',
  'This is not yours to do: {~what}.': 'Это делают другие: {~what}.',
  'Give the id of a person, or "me".': 'Укажите идентификатор человека или "me".',
  '{heldBy} has this case. Ask for it, or have a lead assign it to you.':
    'Это обращение ведёт {heldBy}. Попросите его у коллеги или пусть руководитель очереди передаст его вам.',
  'There is nothing to confirm: it is known who opened this case.': 'Подтверждать нечего: кто открыл это обращение, известно.',
  'There is no first response to retract: the customer is still waiting for it.': 'Отзывать нечего: клиент всё ещё ждёт первого ответа.',
  'This case is another queue’s. Work on it as it is: answer, write, keep its items; it stays with its queue.':
    'Это обращение другой очереди. Работайте с ним как есть: отвечайте, пишите, ведите пункты; оно остаётся в своей очереди.',
  'Give the case to an engineer of its queue, a lead or a critsit manager.':
    'Передайте обращение инженеру его очереди, её руководителю или менеджеру критической ситуации.',
  'Does not work on this queue.': 'Не работает в этой очереди.',
  'A case is not linked to itself.': 'Обращение не связывают с ним же самим.',
  'Give another case.': 'Укажите другое обращение.',
  '{to} is a draft. Link it once it is a case.': '{to} — черновик. Свяжите его, когда он станет обращением.',
  'This case and {to} are linked so already.': 'Это обращение и {to} уже так связаны.',
  'A manager is asked for since {at}, and has not acknowledged yet. What there is to add, write on the case.':
    'Руководителя уже просят с {at}, и он ещё не подтвердил получение. Что хотите добавить, напишите в обращении.',
  'This is no obligation of this case that the customer missed.': 'Это не обязательство по этому обращению, которое клиент не выполнил.',
  'This case is another queue’s. Ask its lead to move it.': 'Это обращение другой очереди. Попросите её руководителя перенести его.',
  'There is no such queue. Choose one of the list.': 'Такой очереди нет. Выберите из списка.',
  'Names no queue.': 'Такой очереди нет.',
  'This case is in {toName} already.': 'Это обращение уже в очереди {toName}.',
  'This case is in {toName} already: it is theirs.': 'Это обращение уже в очереди {toName}: оно у неё.',
  '{toName} is asked already. Write on the case; they read it.': '{toName} уже просят помочь. Напишите в обращении: они его читают.',
  'There is no third-tier queue yet. An administrator names it by a routing rule for third-tier cases.':
    'Очереди третьего уровня пока нет. Администратор назначает её правилом для обращений третьего уровня.',
  'You may open a case for yourself. For another contact, ask your customer support manager.':
    'Вы можете открыть обращение от своего имени. Чтобы открыть за другое контактное лицо, обратитесь к своему менеджеру по поддержке клиента.',
  'It could not be written just now. Write on this case itself.': 'Сейчас записать не удалось. Напишите в самом обращении.',
  'It has ended meanwhile ({~state}).': 'Тем временем оно завершилось ({~state}).',
  '{number} belongs to this outage already.': '{number} уже относится к этому сбою.',
  '{number} belongs to another outage.': '{number} относится к другому сбою.',
  'outage': 'сбой',
  '{personName} has no account any more. Name somebody else.': 'У {personName} больше нет учётной записи. Назовите кого-то другого.',
  '{personName} takes part so already.': '{personName} уже участвует в этом качестве.',
  'participant of this case': 'участник этого обращения',
  'person': 'человек',
  'Give some of: {list}.': 'Укажите что-то из: {list}.',
  'event of this case': 'событие этого обращения',
  'This text is redacted already.': 'Этот текст уже скрыт.',
  'Nobody wrote a text in this event: there is nothing to redact.': 'В этом событии никто не писал текста: скрывать нечего.',
  'There is nothing to redact: these texts are redacted already, or there are none.': 'Скрывать нечего: эти тексты уже скрыты или их нет.',
  'No queue takes this case. An administrator has to name one that takes all, or a rule for it.':
    'Ни одна очередь не принимает это обращение. Администратор должен назначить очередь для всех обращений или правило для этого.',
  'Raised to Severity {severity}. {~why}': 'Уровень повышен до {severity}. {~why}',
  'The survey is answered by the contact of the case.': 'На опрос отвечает контактное лицо обращения.',
  'You have said how it went. Thank you.': 'Вы уже оценили, как всё прошло. Спасибо.',
  'Nobody asks for another severity: this case is at Severity {set}.':
    'Другой уровень серьёзности никто не просит: у этого обращения уровень {set}.',
  'The provider has not changed the severity of this case. Ask for another one instead.':
    'Поставщик услуг не менял уровень серьёзности этого обращения. Попросите другой уровень.',
  'This case is at Severity {to} already.': 'У этого обращения уже уровень {to}.',
};
