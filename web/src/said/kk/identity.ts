import type { Said } from '../said';

export const identity: Said = {
  'Give the six digits that the app shows.': 'Қолданба көрсететін алты цифрды жазыңыз.',
  'Give at least one scope.': 'Кемінде бір рұқсат беріңіз.',
  'Give whole days.': 'Күнді бүтін санмен көрсетіңіз.',
  'A token lasts a year at most.': 'Кілт ең көбі бір жыл жарамды.',
  'Your password was changed elsewhere a moment ago. Sign in again.': 'Құпиясөзіңіз жаңа ғана басқа жерде өзгертілді. Қайта кіріңіз.',
  'This is not the code that the app shows now for this desk.': 'Бұл — қолданба осы жүйеге қазір көрсетіп тұрған код емес.',
  'You have no password here. An administrator can send you a link to set one.':
    'Мұнда құпиясөзіңіз жоқ. Әкімші оны орнататын сілтеме жібере алады.',
  'This is not your password.': 'Бұл — сіздің құпиясөзіңіз емес.',
  'Too many attempts failed. Try again in {seconds} s.': 'Сәтсіз әрекеттер тым көп. {seconds} секундтан кейін қайталаңыз.',
  'Give an instant that is after `from`.': '`from` уақытынан кейінгі уақытты көрсетіңіз.',
  'This is over already.': 'Бұл өтіп кеткен.',
  'Nobody stands in for themselves.': 'Ешкім өз-өзін алмастырмайды.',
  'The delegate is not an active member of the staff.': 'Орынбасар — жұмыс істейтін қызметкер емес.',
  'Delegates are named by the provider.': 'Орынбасарларды қызмет көрсетуші атайды.',
  'This link was used already, replaced by a newer one, or is older than seven days. Ask for a new one.':
    'Бұл сілтеме қолданылған, жаңасымен ауыстырылған немесе жеті күннен ескі. Жаңасын сұраңыз.',
  'Nobody is named to stand in when this person is away.': 'Бұл адам жоқта алмастыратын ешкім аталмаған.',
  'Give a name with at least one letter or digit, and no control characters.':
    'Кемінде бір әріп не цифр бар, басқару таңбалары жоқ атты көрсетіңіз.',
  'Give at least one role.': 'Кемінде бір рөл беріңіз.',
  'Give a time zone such as Asia/Almaty.': 'Уақыт белдеуін көрсетіңіз, мысалы Asia/Almaty.',
  '{email} is somebody’s address already.': '{email} мекенжайы біреуде бар.',
  'Who has left the desk cannot be invited. Let them in again first.': 'Жүйеден шыққан адамды шақыруға болмайды. Алдымен оны қайта кіргізіңіз.',
  'This is the last administrator who can sign in. Make somebody else one first, and let them sign in once.':
    'Бұл — кіре алатын соңғы әкімші. Алдымен басқа біреуді әкімші етіп, ол бір рет кірсін.',
  '{email} is a customer’s contact, who cannot be an administrator. Give another address.':
    '{email} — тұтынушының контактісі, ол әкімші бола алмайды. Басқа мекенжай көрсетіңіз.',
  'Take at least {shortest} characters; a few words in a row will do.': 'Кемінде {shortest} таңба алыңыз; қатарынан бірнеше сөз жарайды.',
  'Take at most {longest} characters.': 'Ең көбі {longest} таңба алыңыз.',
  'Take something else than your e-mail address.': 'Электрондық пошта мекенжайыңыздан басқа бірдеңе алыңыз.',
  'This one is among the first that anybody would try. Take another.': 'Мұны кез келген адам алғашқылардың бірі болып тексереді. Басқасын алыңыз.',
  'This was sent from another site’s page. Go to the desk itself and do it there.':
    'Бұл басқа сайттың бетінен жіберілген. Жүйенің өзін ашып, сонда істеңіз.',
  'Give it as it stands in an address, such as view=mine&severity=A.': 'Мекенжайдағыдай көрсетіңіз, мысалы view=mine&severity=A.',
  'You have a view named “{name}” already. Give this one another name, or delete that one first.':
    'Сізде «{name}» деген көрініс бар. Мұнысына басқа атау беріңіз немесе алдымен онысын жойыңыз.',
  'You keep {most} views, and more than that nobody finds their way in. Delete one first.':
    'Сізде {most} көрініс бар, одан көбінде ешкім жол таба алмайды. Алдымен біреуін жойыңыз.',
  'view': 'көрініс',
  'session': 'кіріс',
  'A token cannot do this. Sign in to keep your account.': 'Кілтпен мұны істеуге болмайды. Тіркелгіңізді жүргізу үшін жүйеге кіріңіз.',
  'The e-mail address or the password is not right.': 'Электрондық пошта мекенжайы немесе құпиясөз дұрыс емес.',
  'Enter the code that your authenticator app shows, or one of your recovery codes.':
    'Қолданба көрсететін кодты немесе қалпына келтіру кодтарының бірін енгізіңіз.',
  'This code is not right, or it was used already. Wait for the next one.': 'Бұл код дұрыс емес немесе қолданылып қойған. Келесісін күтіңіз.',
  'token': 'кілт',
};
