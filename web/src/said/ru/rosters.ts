import type { Said } from '../said';

export const rosters: Said = {
  'Leave is the provider’s.': 'Отсутствия — дело поставщика услуг.',
  'You have {most} feeds. Revoke one that nothing reads any more.':
    'У вас {most|подписка|подписки|подписок}. Отзовите ту, которую уже ничто не читает.',
  'feed': 'подписка',
  'Feeds are the provider’s.': 'Подписки — дело поставщика услуг.',
  'This roster is at version {current} by now. Read it again, then save your change on top of it.':
    'Этот график уже версии {current}. Прочитайте его заново и сохраните своё изменение поверх.',
  'What was on duty stays as it was.': 'Кто дежурил, остаётся как было.',
  'Give an instant from now on ({at}), or none for at once.': 'Укажите момент не раньше настоящего ({at}) или ничего, чтобы сразу.',
  'roster': 'график дежурств',
  'No roster can be made of this. See `errors`, field by field.': 'Графика из этого не получится. Смотрите ошибки в полях.',
  'Name active members of the staff only.': 'Называйте только действующих сотрудников.',
  'Who is not an active member of the staff is not reached by an escalation.': 'До того, кто не действующий сотрудник, эскалация не дойдёт.',
  'Shifts are the provider’s.': 'Смены — дело поставщика услуг.',
  'Ask for 100 days at most.': 'Запрашивайте не больше 100 дней.',
  'Give days from 1 (Monday) to 7.': 'Укажите дни от 1 (понедельник) до 7.',
  'Give a number of days from 1 to 92.': 'Укажите число дней от 1 до 92.',
  'Give at least one layer: who is on duty, and when.': 'Укажите хотя бы одну линию: кто дежурит и когда.',
  'Another layer of this roster is called so. Give each a name of its own.':
    'Так называется другая линия этого графика. Дайте каждой своё название.',
  'Give a date that exists, such as 2026-01-05.': 'Укажите существующую дату, например 2026-01-05.',
  'Give a time of day, such as 09:00.': 'Укажите время суток, например 09:00.',
  'Name everyone of a group once.': 'Назовите каждого в группе один раз.',
  'Give some hours, or null for round the clock.': 'Укажите часы или null для круглосуточного дежурства.',
  'Give each day of the week at most once, and at least one: 1 is Monday.':
    'Укажите хотя бы один день недели, каждый не больше одного раза: 1 — понедельник.',
  'Give a time of day, such as 17:00, or 24:00.': 'Укажите время суток, например 17:00 или 24:00.',
  'These hours overlap. Give each hour of the week once; use a second layer for a second person.':
    'Эти часы пересекаются. Укажите каждый час недели один раз; для второго человека заведите вторую линию.',
  'A swap is between two persons.': 'Сменами обмениваются двое.',
  'Name somebody else.': 'Назовите кого-то другого.',
  'stand-in': 'подмена',
  'This is over already: what was on duty stays as it was.': 'Это уже прошло: кто дежурил, остаётся как было.',
  'Name an active member of the staff.': 'Назовите действующего сотрудника.',
  'Nobody stands in for so long.': 'Так долго никто не подменяет.',
  'Give 100 days at most. What is to last longer is a change of the roster.':
    'Укажите не больше 100 дней. То, что длится дольше, — изменение графика.',
  '{name} has left.': '{name} здесь больше не работает.',
  '{name} is away from {at} to {until}. Name somebody who is there.': '{name} отсутствует с {at} до {until}. Назовите того, кто на месте.',
  'It is not {name}’s turn at any time from {at} to {until}.': 'Смены {name} нет ни в какое время с {at} до {until}.',
  '{name} stands in already, from {at} to {until}. Cancel that first, or choose another time.':
    '{name} уже подменяет с {at} до {until}. Сначала отмените это или выберите другое время.',
  '{takerIdName} is on duty then already.': '{takerIdName} в это время и так дежурит.',
  '{personIdName} is not on duty at any time from {at} to {until}.': '{personIdName} не дежурит ни в какое время с {at} до {until}.',
  '{personIdName} is on duty there in place of somebody else. Cancel that first.':
    '{personIdName} дежурит там вместо кого-то другого. Сначала отмените это.',
};
