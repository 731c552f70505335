import type { Said } from '../said';

export const platform: Said = {
  'Send the file itself as the body, with the content type text/csv.': 'Файлдың өзін сұраныс денесі ретінде text/csv түрімен жіберіңіз.',
  'A file has at most {megabytes} MB. Split it.': 'Файл ең көбі {megabytes} МБ болады. Оны бөліңіз.',
  'Give one key of 1 to 255 visible ASCII characters without spaces, such as a UUID.':
    'Бос орынсыз, 1–255 көрінетін ASCII таңбадан тұратын бір кілт көрсетіңіз, мысалы UUID.',
  'A request with this Idempotency-Key is still at work. Send it again in a moment for its answer.':
    'Осы Idempotency-Key бар сұраныс әлі орындалуда. Жауабын алу үшін сәлден соң қайта жіберіңіз.',
  'This Idempotency-Key was used with another body. Take a new key for a new request.':
    'Бұл Idempotency-Key басқа сұраныс денесімен қолданылған. Жаңа сұранысқа жаңа кілт алыңыз.',
  'Was used with another body.': 'Басқа сұраныс денесімен қолданылған.',
  'Send the ETag as you read it, such as "7".': 'ETag мәнін оқығаныңыздай жіберіңіз, мысалы "7".',
  'Give a whole number from 1 to {most}.': '1-ден {most} дейінгі бүтін санды көрсетіңіз.',
  'Send the `next` of the page before, unchanged, or none for the first page.':
    'Алдыңғы беттің `next` мәнін өзгертпей жіберіңіз, бірінші бетке ештеңе жазбаңыз.',
  'Nothing was lost that was confirmed. Try again in a few seconds.': 'Расталғаннан ештеңе жоғалған жоқ. Бірнеше секундтан кейін қайталаңыз.',
  'Something with the same name, number or address was made at the same moment. Look again, then decide.':
    'Дәл сол сәтте атауы, нөмірі немесе мекенжайы бірдей бірдеңе жасалды. Қайта қарап, шешіңіз.',
  'This is our mistake, and it is on record. Nothing was changed; try again, or tell your administrator.':
    'Бұл — біздің қатеміз, ол жазылды. Ештеңе өзгерген жоқ; қайталаңыз немесе әкімшіге айтыңыз.',
  'Some of what you sent cannot be read. See `errors`, field by field.':
    'Жібергеніңіздің бір бөлігін оқу мүмкін емес. Өрістердегі қателерді қараңыз.',
  'Sign in, or send a token, then try again.': 'Жүйеге кіріңіз немесе кілт жіберіп, қайталаңыз.',
  'There is no such {~what}, or it is not yours to see.': 'Ондай жоқ немесе оны көру сізге рұқсат емес: {~what}.',
  'Someone changed this case since you read it (it is at version {current}). Read it again, then decide.':
    'Сіз оқығаннан бері бұл өтінішті біреу өзгертті (қазір {current}-нұсқа). Оны қайта оқып, шешіңіз.',
  'More than {most} requests came from your address within a minute. Wait a moment, then go on.':
    'Бір минутта сіздің мекенжайыңыздан {most} артық сұраныс келді. Сәл күтіп, жалғастырыңыз.',
  'Give text without NUL and without half characters.': 'NUL және жарты таңбасы жоқ мәтін жазыңыз.',
  'Nothing is nested deeper than {deepest} levels.': 'Ештеңе {deepest} деңгейден терең салынбайды.',
  'There is no such field. Leave it out.': 'Мұндай өріс жоқ. Оны алып тастаңыз.',
  'A list has no gaps. Leave it out.': 'Тізімде бос орын болмайды. Оны алып тастаңыз.',
  'Give text.': 'Мәтін жазыңыз.',
  'Give at most {max} characters.': 'Ең көбі {max} таңба жазыңыз.',
  'Give text without control characters and without direction overrides.': 'Басқару таңбалары мен жазу бағытын ауыстыру жоқ мәтін жазыңыз.',
  'Give some text that can be seen.': 'Көзге көрінетін мәтін жазыңыз.',
  'Give a name on one line.': 'Атауын бір жолға жазыңыз.',
  'Give a list of at most {most} texts.': 'Ең көбі {most} мәтіннен тұратын тізім беріңіз.',
  'Give the name of a time zone that exists, such as Asia/Almaty.': 'Бар уақыт белдеуінің атауын көрсетіңіз, мысалы Asia/Almaty.',
  'Give a list of objects.': 'Нысандар тізімін беріңіз.',
  'Give an address without NUL.': 'NUL жоқ мекенжай көрсетіңіз.',
  'Give an ISO 8601 instant with its offset, such as 2026-11-20T11:40:00.000Z.':
    'ISO 8601 бойынша ығысуы бар уақытты көрсетіңіз, мысалы 2026-11-20T11:40:00.000Z.',
  '{host} is an address of a private network. The desk sends nothing there unless DESK_PRIVATE_NETWORKS names it.':
    '{host} — жеке желінің мекенжайы. DESK_PRIVATE_NETWORKS оны атамаса, жүйе онда ештеңе жібермейді.',
  'Give a web address, such as https://hooks.example/critsit.': 'Веб-мекенжайды көрсетіңіз, мысалы https://hooks.example/critsit.',
  'Give an https address.': 'https мекенжайын көрсетіңіз.',
  'Give an address without a user name and a password in it.': 'Ішінде пайдаланушы аты мен құпиясөзі жоқ мекенжай көрсетіңіз.',
};
