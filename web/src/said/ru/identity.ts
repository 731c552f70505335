import type { Said } from '../said';

export const identity: Said = {
  'Give the six digits that the app shows.': 'Укажите шесть цифр, которые показывает приложение.',
  'Give at least one scope.': 'Дайте хотя бы одно разрешение.',
  'Give whole days.': 'Укажите целое число дней.',
  'A token lasts a year at most.': 'Ключ действует не больше года.',
  'Your password was changed elsewhere a moment ago. Sign in again.': 'Ваш пароль только что сменили в другом месте. Войдите снова.',
  'This is not the code that the app shows now for this desk.': 'Это не тот код, который приложение сейчас показывает для этой системы.',
  'You have no password here. An administrator can send you a link to set one.':
    'У вас здесь нет пароля. Администратор может прислать вам ссылку, чтобы его задать.',
  'This is not your password.': 'Это не ваш пароль.',
  'Too many attempts failed. Try again in {seconds} s.': 'Слишком много неудачных попыток. Попробуйте снова через {seconds} с.',
  'Give an instant that is after `from`.': 'Укажите момент позже, чем `from`.',
  'This is over already.': 'Это уже прошло.',
  'Nobody stands in for themselves.': 'Никто не замещает сам себя.',
  'The delegate is not an active member of the staff.': 'Заместитель — не действующий сотрудник.',
  'Delegates are named by the provider.': 'Заместителей называет поставщик услуг.',
  'This link was used already, replaced by a newer one, or is older than seven days. Ask for a new one.':
    'Эта ссылка уже использована, заменена новой или старше семи дней. Попросите новую.',
  'Nobody is named to stand in when this person is away.': 'Никто не назван заместителем на время отсутствия этого человека.',
  'Give a name with at least one letter or digit, and no control characters.':
    'Укажите имя хотя бы с одной буквой или цифрой и без управляющих знаков.',
  'Give at least one role.': 'Дайте хотя бы одну роль.',
  'Give a time zone such as Asia/Almaty.': 'Укажите часовой пояс, например Asia/Almaty.',
  '{email} is somebody’s address already.': 'Адрес {email} уже у кого-то есть.',
  'Who has left the desk cannot be invited. Let them in again first.': 'Того, кто выведен из системы, пригласить нельзя. Сначала верните доступ.',
  'This is the last administrator who can sign in. Make somebody else one first, and let them sign in once.':
    'Это последний администратор, который может войти. Сначала сделайте администратором кого-то ещё, и пусть он один раз войдёт.',
  '{email} is a customer’s contact, who cannot be an administrator. Give another address.':
    '{email} — контактное лицо клиента и не может быть администратором. Укажите другой адрес.',
  'Take at least {shortest} characters; a few words in a row will do.':
    'Возьмите не меньше {shortest|знака|знаков|знаков}; подойдут несколько слов подряд.',
  'Take at most {longest} characters.': 'Возьмите не больше {longest|знака|знаков|знаков}.',
  'Take something else than your e-mail address.': 'Возьмите не свой адрес электронной почты, а что-то другое.',
  'This one is among the first that anybody would try. Take another.': 'Такой пароль попробуют одним из первых. Возьмите другой.',
  'This was sent from another site’s page. Go to the desk itself and do it there.':
    'Это отправлено со страницы другого сайта. Откройте саму систему и сделайте это там.',
  'Give it as it stands in an address, such as view=mine&severity=A.': 'Укажите так, как стоит в адресе, например view=mine&severity=A.',
  'You have a view named “{name}” already. Give this one another name, or delete that one first.':
    'Представление «{name}» у вас уже есть. Дайте этому другое название или сначала удалите то.',
  'You keep {most} views, and more than that nobody finds their way in. Delete one first.':
    'У вас уже {most|представление|представления|представлений}, больше не нужно никому. Сначала удалите одно.',
  'view': 'представление',
  'session': 'вход',
  'A token cannot do this. Sign in to keep your account.': 'С ключом это сделать нельзя. Войдите, чтобы вести свою учётную запись.',
  'The e-mail address or the password is not right.': 'Адрес электронной почты или пароль неверны.',
  'Enter the code that your authenticator app shows, or one of your recovery codes.': 'Введите код из приложения или один из резервных кодов.',
  'This code is not right, or it was used already. Wait for the next one.': 'Этот код неверен или уже использован. Подождите следующего.',
  'token': 'ключ',
};
