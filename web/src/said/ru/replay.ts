import type { Said } from '../said';

export const replay: Said = {
  'Work order {number} has no contact yet: name its customer support manager first.':
    'В заказе на работы {number} ещё нет контактных лиц: сначала назовите менеджера по поддержке клиента.',
  'This desk has no product yet.': 'В этой системе пока нет продуктов.',
  'This desk has no product {named}.': 'В этой системе нет продукта {named}.',
  'This is no incident log: the file is empty.': 'Это не журнал обращений: файл пуст.',
  'This is no ServiceNow incident log: its header lacks {missing}.': 'Это не журнал обращений ServiceNow: в заголовке не хватает {missing}.',
  'The replay came to a stop: a part of the log takes too long to work through. Split the log, or try a policy without repeats.':
    'Проигрывание остановилось: часть журнала обрабатывается слишком долго. Разделите журнал или возьмите правила без повторов.',
  'The replay ran out of memory. Split the log.': 'Проигрыванию не хватило памяти. Разделите журнал.',
  'The process that ran this replay ended before the verdict, each time it was tried. Split the log.':
    'Процесс этого проигрывания каждый раз прерывался до результата. Разделите журнал.',
  'The replay broke off by a fault of the desk. Its log says more; try again.':
    'Проигрывание прервано из-за ошибки системы. Подробности в её журнале; попробуйте снова.',
  'replay': 'проигрывание',
  'Say of which policy, too.': 'Укажите и правила.',
  'There is no work order to replay under yet.': 'Пока нет заказа на работы, по которому проигрывать.',
  '{unfinished} replays are waiting or running: wait for one of them, or delete it.':
    'Ожидают или идут проигрывания: {unfinished}. Дождитесь одного из них или удалите его.',
  'This policy has no version {version}.': 'У этих правил нет версии {version}.',
  "{~message} Export the incidents' history from ServiceNow as CSV, with these columns.":
    '{~message} Выгрузите историю обращений из ServiceNow в CSV с этими столбцами.',
  'the row has {fields} fields, the header {width}': 'в строке {fields|поле|поля|полей}, в заголовке {width}',
  'number is unknown': 'неизвестен столбец number',
  'sys_updated_at is unknown': 'неизвестен столбец sys_updated_at',
  '{column} is no date written dd-mm-yyyy hh:mm: {text}': '{column}: это не дата вида дд-мм-гггг чч:мм: {text}',
  '{column} lies outside the years {first} to {last}: {text}': '{column}: дата вне {first}–{last} годов: {text}',
  'priority is none of 1 to 4: {~priority}': 'priority не из 1–4: {~priority}',
};
