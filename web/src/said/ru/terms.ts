import type { Said } from '../said';

export const terms: Said = {
  'Hong Kong': 'Гонконг',
  'New Zealand': 'Новая Зеландия',
  'The term ends on {endsOn}, before it starts on {startsOn}. Exchange the two.':
    'Срок заканчивается {endsOn}, раньше своего начала {startsOn}. Поменяйте их местами.',
  'A work order has exactly one host location; here are {hosts}. Mark one as host.':
    'У заказа на работы ровно одно основное место, а здесь их {hosts}. Отметьте основным одно.',
  "There is a location '{locationName}' already. Give each a name of its own.": 'Место «{locationName}» уже есть. Дайте каждому своё название.',
  '{~country} needs a work order of its own: it cannot be downstream of another country. Draft one with it as host.':
    'Нужен отдельный заказ на работы, это место не может подчиняться другой стране: {~country}. Составьте заказ, где оно основное.',
  'A work order with a downstream location needs': 'Заказу на работы с подчинённым местом нужно следующее:',
  '{~why} a custom package. Choose custom, or take the downstream locations out.':
    '{~why} индивидуальный пакет. Выберите его или уберите подчинённые места.',
  '{~why} a designated or a dedicated service delivery manager.': '{~why} назначенный или выделенный менеджер по предоставлению услуг.',
  '{~why} the service level advanced.': '{~why} расширенный уровень обслуживания.',
  'The fixed package runs for one year, to the day before its anniversary.': 'Фиксированный пакет действует один год: до дня перед годовщиной.',
  'The fixed package is delivered pooled.': 'В фиксированном пакете услуги предоставляет общий менеджер.',
  'The fixed package has the service level core.': 'У фиксированного пакета базовый уровень обслуживания.',
  'The fixed package contains one assessment (RaaS), no more and no less.': 'В фиксированном пакете ровно одна оценка (RaaS).',
  'The fixed package contains up to 20 PRS hours; here are {prs}.': 'В фиксированном пакете до 20 часов решения проблем, а здесь их {prs}.',
  'The fixed package cannot be added to. Choose the custom package for this service.':
    'К фиксированному пакету ничего не добавляют. Выберите для этой услуги индивидуальный пакет.',
  'Enhanced services and solutions need a custom package.': 'Для расширенных услуг и решений нужен индивидуальный пакет.',
  "An enhanced service serves one end customer named in the work order; '{named}' is not among them.":
    'Расширенная услуга служит одному конечному клиенту из заказа на работы; «{named}» среди них нет.',
  'The third-tier fee is reckoned on PRS hours where both are bought. Add the hours of both kinds, or leave the fee out.':
    'Плата за третий уровень считается от часов решения проблем, если куплены и те и другие. Добавьте часы обоих видов или уберите плату.',
  '{kind} stands here already. Keep one, with all it covers.': '{kind}: здесь уже есть. Оставьте одну запись со всем, что она охватывает.',
  'Hours are bought whole: give whole hours, in minutes a multiple of 60.': 'Часы покупают целиком: укажите число, кратное 60 минутам.',
  "There is no location '{location}' in this work order.": 'В этом заказе на работы нет места «{location}».',
  'Only hours of problem resolution are bought pooled at the host. Name a location.':
    'Общими у основного места покупают только часы решения проблем. Укажите место.',
  'Name at least one product.': 'Назовите хотя бы один продукт.',
  'A response table says each of the severities 1, A, B and C once.': 'Таблица ответа называет каждый из уровней 1, A, B и C один раз.',
  'There is exactly one customer support manager. Hand the role over instead: make another contact the customer support manager.':
    'Менеджер по поддержке клиента ровно один. Передайте роль: сделайте им другое контактное лицо.',
  'Remove one first: Premier Ultimate has a hard limit.': 'Сначала уберите кого-то: у Premier Ultimate жёсткий предел.',
  'Remove one first, or ask your service delivery manager to allow more.':
    'Сначала уберите кого-то или попросите менеджера по предоставлению услуг разрешить больше.',
  'The work order has {most} named contacts, and all are taken. {~ask}':
    'В заказе на работы {most|контактное лицо|контактных лица|контактных лиц}, и все места заняты. {~ask}',
  'A work order always has its customer support manager. Make another contact the customer support manager; that hands the role over.':
    'У заказа на работы всегда есть менеджер по поддержке клиента. Сделайте им другое контактное лицо; так передают роль.',
  'This contact reads cases, and cannot open them. Choose another contact.':
    'Это контактное лицо читает обращения, но не открывает. Выберите другое.',
  'A cloud administrator opens cases through the portal of the online service.':
    'Администратор облака открывает обращения через портал онлайн-службы.',
  'The window ends before it begins. Exchange the two.': 'Период кончается раньше, чем начинается. Поменяйте их местами.',
  'The window begins on {first}, before the work order starts on {startsOn}.':
    'Период начинается {first}, раньше начала заказа на работы {startsOn}.',
  'The window ends on {last}, after the work order ends on {endsOn}. Renew it first, or end the window earlier.':
    'Период кончается {last}, позже окончания заказа на работы {endsOn}. Сначала продлите заказ или закончите период раньше.',
  'A window covers at most {most} consecutive days, the event included: from {first} on, up to the end of {last}.':
    'Период охватывает не больше {most|дня|дней|дней} подряд вместе с событием: с {first} до конца {last}.',
  '{otherName} is covered at that time already. Cancel it first, or choose another time.':
    '{otherName} уже охвачено в это время. Сначала отмените его или выберите другое время.',
  'An event is confirmed at least {weeks} weeks ahead: this one by {latest}. Record it anew with a later window.':
    'Событие подтверждают не позже чем за {weeks|неделю|недели|недель}: это — до {latest}. Запишите его заново с более поздним периодом.',
  'The window of this event has begun; what is promised in it stands.': 'Период этого события начался; обещанное в нём остаётся в силе.',
  'Without the subcontracting addendum cases are opened for own use only. Leave the end customer out, or ask your service delivery manager for the addendum.':
    'Без дополнения о субподряде обращения открывают только для себя. Уберите конечного клиента или попросите у менеджера по предоставлению услуг дополнение.',
  'It names none': 'Там никто не назван',
  'Those named are: {list}': 'Названы: {list}',
  "'{endCustomer}' is no end customer of this work order. {~named}; an amendment adds one.":
    '«{endCustomer}» — не конечный клиент этого заказа на работы. {~named}; добавить можно изменением заказа.',
  'Enhanced services serve {~alone} under this work order (WHO-6).': 'По этому заказу на работы расширенные услуги служат: {~alone} (WHO-6).',
  'the partner alone': 'только самому партнёру',
  '{name} is in extended support: security fixes are made, other fixes are not on offer. Help with using it is.':
    '{name} на расширенной поддержке: исправляют безопасность, других исправлений нет. В использовании помогают.',
  'Support for {name} has ended. Ask your service delivery manager about a newer version.':
    'Поддержка {name} закончилась. Спросите менеджера по предоставлению услуг о более новой версии.',
  '{name} is not released yet; your work order lists it as supported.':
    '{name} ещё не выпущен; в вашем заказе на работы он указан как поддерживаемый.',
  '{name} is not generally available yet, so it is not supported. Ask your service delivery manager to list it in the work order.':
    '{name} ещё не общедоступен, поэтому не поддерживается. Попросите менеджера по предоставлению услуг внести его в заказ на работы.',
  'Two phases begin on {startsOn}.': '{startsOn} начинаются две фазы.',
  '{phase} cannot follow {before} ({startsOn}).': 'За фазой {before} не может следовать {phase} ({startsOn}).',
  'A product has at least one phase.': 'У продукта есть хотя бы одна фаза.',
  '{name} has no working hours: there is no such calendar. Choose one, or make it first.':
    'У места {name} нет рабочих часов: такого календаря нет. Выберите его или сначала создайте.',
  'There is no such product.': 'Такого продукта нет.',
  'Name a person of the provider who is a service delivery manager.':
    'Назовите сотрудника поставщика услуг, который работает менеджером по предоставлению услуг.',
  'This service delivery manager is dedicated to another customer. Choose another.':
    'Этот менеджер по предоставлению услуг выделен другому клиенту. Выберите другого.',
  'A dedicated service delivery manager has one customer, and this one serves others. Choose another, or take designated.':
    'У выделенного менеджера по предоставлению услуг один клиент, а этот обслуживает и других. Выберите другого или возьмите назначенного.',
  '{name} cannot be taken out: cases and hours may belong to it. Leave it out of the renewal instead.':
    '{name} нельзя убрать: к этому месту могут относиться обращения и часы. Не включайте его при продлении.',
  'Premier Ultimate has a hard limit: there are {named} named contacts already. Remove some first, or buy for more.':
    'У Premier Ultimate жёсткий предел: контактных лиц уже {named}. Сначала уберите кого-то или купите больше.',
  'This work order is a draft. It has to be activated first.': 'Этот заказ на работы — черновик. Сначала его нужно ввести в действие.',
  'This work order was ended. Use the one that follows it, or renew it.':
    'Этот заказ на работы завершён. Используйте следующий за ним или продлите его.',
  'This work order starts on {startsOn}.': 'Этот заказ на работы начинает действовать {startsOn}.',
  'This work order ended on {endsOn}. Use the one that follows it, or renew it.':
    'Этот заказ на работы закончился {endsOn}. Используйте следующий за ним или продлите его.',
  '{~whose} agreements cannot be renewed from {notFrom} on. The provider may change that date.':
    'Соглашения нельзя продлевать начиная с {notFrom} ({~whose}). Эту дату может изменить поставщик услуг.',
};
