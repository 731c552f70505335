import type { Said } from '../said';

export const notifications: Said = {
  'link': 'сілтеме',
  'The other side answered {status}{~redirect}.': 'Екінші тарап {status} деп жауап берді{~redirect}.',
  'The webhook was taken off.': 'Веб-хук алынып тасталған.',
  'The other side answered 410: it is gone. The webhook is disabled.': 'Екінші тарап 410 деп жауап берді: мекенжай жоқ. Веб-хук өшірілді.',
  'Give a time of day such as 22:00.': 'Тәулік уақытын көрсетіңіз, мысалы 22:00.',
  'Give at most 10 rules.': 'Ең көбі 10 ереже көрсетіңіз.',
  'Give at most 200 at once.': 'Бір жолы ең көбі 200 көрсетіңіз.',
  'Give the ids of notifications.': 'Хабарламалардың идентификаторларын көрсетіңіз.',
  'Your account is no longer in use.': 'Тіркелгіңіз енді қолданыста емес.',
  'This desk cannot reach you by {~channel}.': 'Бұл жүйе сізге мына жолмен хабарласа алмайды: {~channel}.',
  'Mail goes to your own address: leave it out.': 'Пошта өз мекенжайыңызға барады: мұны алып тастаңыз.',
  'Say where to.': 'Қайда екенін көрсетіңіз.',
  'Give a telephone number with its country, such as +77275550100.': 'Телефон нөмірін ел кодымен көрсетіңіз, мысалы +77275550100.',
  'Keep at least one way by which you are reached within 5 minutes: escalations go to people, not to a page.':
    '5 минут ішінде хабар жететін кемінде бір жол қалдырыңыз: эскалация бетке емес, адамға жетеді.',
  'Give a web address.': 'Веб-мекенжайды көрсетіңіз.',
  'Give a list of types of events; an empty one hears all.': 'Оқиға түрлерінің тізімін беріңіз; бос болса, бәрі естіледі.',
  'Types of events look like severity.set.': 'Оқиға түрлері былай жазылады: severity.set.',
  'There are {most} webhooks already. Remove one first.': 'Веб-хуктар саны {most} болды. Алдымен біреуін алып тастаңыз.',
  'webhook': 'веб-хук',
};
