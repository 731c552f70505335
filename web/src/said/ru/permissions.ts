import type { Said } from '../said';

export const permissions: Said = {
  'Your account may not read cases.': 'Ваша учётная запись не позволяет читать обращения.',
  'Your account may read cases, not open them. Ask your customer support manager.':
    'Ваша учётная запись позволяет читать обращения, но не открывать. Обратитесь к своему менеджеру по поддержке клиента.',
  'A case by phone is opened by the person who takes the call. Call the support line, or use the web.':
    'Обращение по телефону открывает тот, кто принимает звонок. Позвоните на линию поддержки или откройте обращение через веб.',
  'Your account may read cases, not draft them.': 'Ваша учётная запись позволяет читать обращения, но не составлять черновики.',
  'That a call was yours is confirmed by a contact who may open cases.':
    'Что звонок был вашим, подтверждает контактное лицо, которое может открывать обращения.',
  'A response is given by an engineer, a queue lead or a critsit manager.':
    'Ответ даёт инженер, руководитель очереди или менеджер критической ситуации.',
  'Your account may read this case, not write on it.': 'Ваша учётная запись позволяет читать это обращение, но не писать в нём.',
  'Internal notes are written by the provider.': 'Внутренние заметки пишет поставщик услуг.',
  'Your account may read this case, not ask for another severity.':
    'Ваша учётная запись позволяет читать это обращение, но не просить другой уровень серьёзности.',
  'The severity is set by an engineer, a lead, a critsit manager or the service delivery manager.':
    'Уровень серьёзности задаёт инженер, руководитель очереди, менеджер критической ситуации или менеджер по предоставлению услуг.',
  'Cases are claimed by engineers, leads and critsit managers.':
    'Обращения берут инженеры, руководители очередей и менеджеры критической ситуации.',
  'Cases are handed over by engineers, leads, critsit managers and the service delivery manager.':
    'Обращения передают инженеры, руководители очередей, менеджеры критической ситуации и менеджер по предоставлению услуг.',
  'A critsit manager is nominated by a lead, a critsit manager or the service delivery manager.':
    'Менеджера критической ситуации назначает руководитель очереди, менеджер критической ситуации или менеджер по предоставлению услуг.',
  'A nomination is accepted by the critsit manager who was nominated.':
    'Назначение принимает тот менеджер критической ситуации, которого назначили.',
  'Executives are notified at the request of a contact, a lead, a critsit manager or the service delivery manager.':
    'Высшее руководство извещают по просьбе контактного лица, руководителя очереди, менеджера критической ситуации или менеджера по предоставлению услуг.',
  'A manager is asked for by a contact of the customer.': 'Руководителя просит контактное лицо клиента.',
  'The effort is set by an engineer, a lead, a critsit manager or the service delivery manager.':
    'Объём усилий задаёт инженер, руководитель очереди, менеджер критической ситуации или менеджер по предоставлению услуг.',
  'A case is resolved by an engineer, a lead or a critsit manager.':
    'Обращение решает инженер, руководитель очереди или менеджер критической ситуации.',
  'Labour is logged by an engineer, a lead or a critsit manager.':
    'Работу записывает инженер, руководитель очереди или менеджер критической ситуации.',
  'A held case is released by the service delivery manager; at Severity 1 or A by a queue lead too.':
    'Задержанное обращение снимает с ожидания менеджер по предоставлению услуг, при уровне 1 или A — и руководитель очереди.',
  'Your account may read this case, not reopen it.': 'Ваша учётная запись позволяет читать это обращение, но не открывать его снова.',
  'A resolved case is closed by the customer, a lead or the service delivery manager.':
    'Решённое обращение закрывает клиент, руководитель очереди или менеджер по предоставлению услуг.',
  'A case is withdrawn by the customer who opened it.': 'Обращение отзывает клиент, который его открыл.',
  'A mistaken first response is retracted by a lead.': 'Ошибочный первый ответ отзывает руководитель очереди.',
  'Your account may read this case, not change it.': 'Ваша учётная запись позволяет читать это обращение, но не изменять его.',
  'A change of severity is contested by the customer.': 'Изменение уровня серьёзности оспаривает клиент.',
  'Your account may read this case, not link it.': 'Ваша учётная запись позволяет читать это обращение, но не связывать его.',
  'Cases are merged by engineers and leads.': 'Обращения объединяют инженеры и руководители очередей.',
  'Your account may not watch cases.': 'Ваша учётная запись не позволяет следить за обращениями.',
  'Your account may read this case, not say who takes part in it.':
    'Ваша учётная запись позволяет читать это обращение, но не указывать, кто в нём участвует.',
  'Texts are redacted by a lead, the service delivery manager or an administrator. Ask for it on the case.':
    'Тексты скрывает руководитель очереди, менеджер по предоставлению услуг или администратор. Попросите об этом в обращении.',
  'Cases are moved to another queue by engineers of theirs, leads, critsit managers and the service delivery manager.':
    'Обращения переносят в другую очередь инженеры их очереди, руководители очередей, менеджеры критической ситуации и менеджер по предоставлению услуг.',
  'The third tier is asked for help by engineers, leads, critsit managers and the service delivery manager.':
    'Третий уровень просят о помощи инженеры, руководители очередей, менеджеры критической ситуации и менеджер по предоставлению услуг.',
  'Outages are the provider’s.': 'Сбои — дело поставщика услуг.',
  'An outage is kept by leads, critsit managers, service delivery managers and administrators.':
    'Сбой ведут руководители очередей, менеджеры критической ситуации, менеджеры по предоставлению услуг и администраторы.',
  'Escalations are acknowledged by the people they reach.': 'Получение эскалации подтверждают те, до кого она дошла.',
  'Whether escalations fired is audited by leads, critsit managers, service delivery managers and administrators.':
    'Сработали ли эскалации, проверяют руководители очередей, менеджеры критической ситуации, менеджеры по предоставлению услуг и администраторы.',
  'After a restored backup an administrator says when escalations go on.':
    'После восстановления из резервной копии администратор говорит, когда эскалации продолжатся.',
  'Escalation policies are read by leads, service delivery managers and administrators.':
    'Правила эскалации читают руководители очередей, менеджеры по предоставлению услуг и администраторы.',
  'Escalation policies are kept by administrators.': 'Правила эскалации ведут администраторы.',
  'All running clocks are watched by leads, critsit managers and service delivery managers.':
    'За всеми идущими отсчётами следят руководители очередей, менеджеры критической ситуации и менеджеры по предоставлению услуг.',
  'Why a promise was missed is written by the service delivery manager and administrators.':
    'Почему обещание не выполнено, пишет менеджер по предоставлению услуг и администраторы.',
  'Replays are read by leads, service delivery managers and administrators.':
    'Проигрывания читают руководители очередей, менеджеры по предоставлению услуг и администраторы.',
  'Logs are replayed by leads, service delivery managers and administrators.':
    'Журналы проигрывают руководители очередей, менеджеры по предоставлению услуг и администраторы.',
  'Queues are the provider’s.': 'Очереди — дело поставщика услуг.',
  'Queues, and the rules by which cases come to them, are kept by administrators.':
    'Очереди и правила, по которым в них попадают обращения, ведут администраторы.',
  'Rosters are the provider’s: they name its people.': 'Графики дежурств — дело поставщика услуг: в них названы его люди.',
  'Rosters are kept by administrators.': 'Графики дежурств ведут администраторы.',
  'Who stands in and who swaps is arranged by queue leads and administrators.':
    'Подмены и обмены сменами назначают руководители очередей и администраторы.',
  'Calendars are the provider’s: their names tell of places of all customers.':
    'Календари — дело поставщика услуг: по их названиям видны места всех клиентов.',
  'Calendars are kept by administrators.': 'Календари ведут администраторы.',
  'Your account may not read work orders.': 'Ваша учётная запись не позволяет читать заказы на работы.',
  'Agreements and work orders are kept by the service delivery manager and administrators.':
    'Соглашения и заказы на работы ведут менеджер по предоставлению услуг и администраторы.',
  'Your account may not read hours.': 'Ваша учётная запись не позволяет читать часы.',
  'Prepaid hours are kept by the service delivery manager and administrators.':
    'Предоплаченные часы ведут менеджер по предоставлению услуг и администраторы.',
  'The contact list is kept by the customer support manager.': 'Список контактных лиц ведёт менеджер по поддержке клиента.',
  'Events are recorded by the service delivery manager and administrators.':
    'События записывают менеджер по предоставлению услуг и администраторы.',
  'Callers are found by the person who takes the call.': 'Звонящих ищет тот, кто принимает звонок.',
  'Callers are verified by the person who takes the call.': 'Звонящих проверяет тот, кто принимает звонок.',
  'Your account may not read products.': 'Ваша учётная запись не позволяет читать продукты.',
  'Products are kept by administrators.': 'Продукты ведут администраторы.',
  'Entitlements are checked by those who may open cases, and by those who keep the contract.':
    'Право открыть обращение проверяют те, кто может их открывать, и те, кто ведёт договор.',
  'Files are imported by administrators.': 'Файлы загружают администраторы.',
  'Contracts are exported by the customer support manager, the service delivery manager and administrators.':
    'Договоры выгружают менеджер по поддержке клиента, менеджер по предоставлению услуг и администраторы.',
  'What did not arrive is shown to service delivery managers and administrators.':
    'Что не дошло, видят менеджеры по предоставлению услуг и администраторы.',
  'Service delivery managers and administrators send again what did not arrive.':
    'Что не дошло, отправляют снова менеджеры по предоставлению услуг и администраторы.',
  'Webhooks are kept by administrators and, for their own customer, by the customer support manager.':
    'Веб-хуки ведут администраторы, а для своего клиента — менеджер по поддержке клиента.',
  'People of the provider are seen by the provider.': 'Людей поставщика услуг видит поставщик услуг.',
  'People and their roles are kept by administrators.': 'Людей и их роли ведут администраторы.',
};
