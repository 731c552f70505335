import type { Said } from '../said';

export const platform: Said = {
  'Send the file itself as the body, with the content type text/csv.': 'Отправьте сам файл телом запроса с типом text/csv.',
  'A file has at most {megabytes} MB. Split it.': 'Файл может быть не больше {megabytes} МБ. Разделите его.',
  'Give one key of 1 to 255 visible ASCII characters without spaces, such as a UUID.':
    'Укажите один ключ из 1–255 видимых знаков ASCII без пробелов, например UUID.',
  'A request with this Idempotency-Key is still at work. Send it again in a moment for its answer.':
    'Запрос с этим Idempotency-Key ещё выполняется. Отправьте его снова через мгновение, чтобы получить ответ.',
  'This Idempotency-Key was used with another body. Take a new key for a new request.':
    'Этот Idempotency-Key использован с другим телом запроса. Для нового запроса возьмите новый ключ.',
  'Was used with another body.': 'Использован с другим телом запроса.',
  'Send the ETag as you read it, such as "7".': 'Отправьте ETag таким, каким прочитали, например "7".',
  'Give a whole number from 1 to {most}.': 'Укажите целое число от 1 до {most}.',
  'Send the `next` of the page before, unchanged, or none for the first page.':
    'Отправьте `next` предыдущей страницы без изменений, а для первой страницы — ничего.',
  'Nothing was lost that was confirmed. Try again in a few seconds.':
    'Ничего из подтверждённого не потеряно. Попробуйте снова через несколько секунд.',
  'Something with the same name, number or address was made at the same moment. Look again, then decide.':
    'В тот же миг создали что-то с тем же названием, номером или адресом. Посмотрите ещё раз и решите.',
  'This is our mistake, and it is on record. Nothing was changed; try again, or tell your administrator.':
    'Это наша ошибка, и она записана. Ничего не изменилось; попробуйте снова или сообщите администратору.',
  'Some of what you sent cannot be read. See `errors`, field by field.': 'Часть отправленного прочитать нельзя. Смотрите ошибки в полях.',
  'Sign in, or send a token, then try again.': 'Войдите или отправьте ключ и попробуйте снова.',
  'There is no such {~what}, or it is not yours to see.': 'Этого нет, или это не для вас: {~what}.',
  'Someone changed this case since you read it (it is at version {current}). Read it again, then decide.':
    'С тех пор как вы его прочитали, это обращение изменили (теперь версия {current}). Прочитайте его заново и решите.',
  'More than {most} requests came from your address within a minute. Wait a moment, then go on.':
    'За минуту с вашего адреса пришло больше {most} запросов. Подождите немного и продолжайте.',
  'Give text without NUL and without half characters.': 'Укажите текст без NUL и без половинок знаков.',
  'Nothing is nested deeper than {deepest} levels.': 'Вложенность не бывает глубже {deepest|уровня|уровней|уровней}.',
  'There is no such field. Leave it out.': 'Такого поля нет. Уберите его.',
  'A list has no gaps. Leave it out.': 'В списке не бывает пропусков. Уберите его.',
  'Give text.': 'Укажите текст.',
  'Give at most {max} characters.': 'Укажите не больше {max|знака|знаков|знаков}.',
  'Give text without control characters and without direction overrides.': 'Укажите текст без управляющих знаков и без смены направления письма.',
  'Give some text that can be seen.': 'Укажите текст, в котором что-то видно.',
  'Give a name on one line.': 'Укажите название в одну строку.',
  'Give a list of at most {most} texts.': 'Укажите список не больше чем из {most|текста|текстов|текстов}.',
  'Give the name of a time zone that exists, such as Asia/Almaty.': 'Укажите название существующего часового пояса, например Asia/Almaty.',
  'Give a list of objects.': 'Укажите список объектов.',
  'Give an address without NUL.': 'Укажите адрес без NUL.',
  'Give an ISO 8601 instant with its offset, such as 2026-11-20T11:40:00.000Z.':
    'Укажите момент по ISO 8601 со смещением, например 2026-11-20T11:40:00.000Z.',
  '{host} is an address of a private network. The desk sends nothing there unless DESK_PRIVATE_NETWORKS names it.':
    '{host} — адрес частной сети. Система ничего туда не отправляет, если он не назван в DESK_PRIVATE_NETWORKS.',
  'Give a web address, such as https://hooks.example/critsit.': 'Укажите веб-адрес, например https://hooks.example/critsit.',
  'Give an https address.': 'Укажите адрес https.',
  'Give an address without a user name and a password in it.': 'Укажите адрес без имени пользователя и пароля.',
};
