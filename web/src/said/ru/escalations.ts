import type { Said } from '../said';

export const escalations: Said = {
  'escalation': 'эскалация',
  'Give a time before `to` that has passed.': 'Укажите время до `to`, которое уже прошло.',
  'Ask for {longest} days at most.': 'Запрашивайте не больше {longest|дня|дней|дней}.',
  'Give failed or pending.': 'Укажите failed или pending.',
  'delivery': 'доставка',
  'Only what has failed for good is sent again by hand.': 'Вручную отправляют снова только то, что окончательно не дошло.',
  'Rosters and calendars are not known that far from now.': 'Графики дежурств и календари на такое далёкое время неизвестны.',
  'Give an instant within two years from now.': 'Укажите момент не дальше двух лет от настоящего времени.',
  'No queue takes such a case. An administrator has to name one that takes all, or a rule for it.':
    'Ни одна очередь не принимает такое обращение. Администратор должен назначить очередь для всех обращений или правило для этого.',
  'Only {~others} would be reached.': 'Дойдёт только до: {~others}.',
  'It would fall to {~others}.': 'Перейдёт к: {~others}.',
  'The queue {queueName} has no such roster. {~goesTo}': 'У очереди {queueName} нет такого графика дежурств. {~goesTo}',
  'Nobody is on duty in {gapName}. {~goesTo}': 'В графике {gapName} никто не дежурит. {~goesTo}',
  'A policy has this name, or is for this queue or work order already. Save a new version of that one.':
    'Правила с таким названием, для этой очереди или для этого заказа на работы уже есть. Сохраните новую версию тех правил.',
  'escalation policy': 'правила эскалации',
  'This policy is at version {current} by now. Read it again, then save your change on top of it.':
    'Эти правила уже версии {current}. Прочитайте их заново и сохраните своё изменение поверх.',
  'No policy can be made of this. See `errors`, field by field.': 'Правил из этого не получится. Смотрите ошибки в полях.',
  'This policy names somebody or something that is not there. See `errors`, step by step.':
    'В этих правилах назван кто-то или что-то, чего нет. Смотрите ошибки в шагах.',
  'Say what it is for: a queue or a work order. The policy of the whole desk is there already.':
    'Укажите, для чего они: для очереди или для заказа на работы. Правила всей системы уже есть.',
  'There is no such queue.': 'Такой очереди нет.',
  'There is no such work order.': 'Такого заказа на работы нет.',
  'Names no work order.': 'Такого заказа на работы нет.',
  'Is no active member of the staff.': 'Это не действующий сотрудник.',
  'Names no active webhook of the desk.': 'Такого действующего веб-хука системы нет.',
  'Nothing waits for a go-ahead.': 'Разрешения ничто не ждёт.',
  'nobody to reach as {~list}': 'некому сообщить: {~list}',
  'Nobody who was reached works on its queue.': 'Никто из тех, до кого дошло, не работает в этой очереди.',
};
