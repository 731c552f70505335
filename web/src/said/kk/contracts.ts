import type { Said } from '../said';

export const contracts: Said = {
  'Account id and PIN do not belong together. Ask again, or call back on the number on record; an unverified case runs all the same.':
    'Тіркелгі нөмірі мен PIN коды сәйкес келмейді. Қайта сұраңыз немесе жазылған нөмірге қоңырау шалыңыз; тексерілмеген өтініш бәрібір жүре береді.',
  'Does not match.': 'Сәйкес келмейді.',
  'Give an e-mail address.': 'Электрондық пошта мекенжайын көрсетіңіз.',
  'Give a PIN of 4 to 12 digits.': '4–12 цифрдан тұратын PIN кодын көрсетіңіз.',
  '{personName} is a contact of this work order already.': '{personName} осы жұмыс тапсырысының контактісі болып тұр.',
  'This person is a contact already.': 'Бұл адам контакт болып тұр.',
  '{email} stands there for this already.': '{email} онда осы үшін тұр.',
  'This address cannot be used for a contact. Give another one.': 'Бұл мекенжайды контактіге қолдануға болмайды. Басқасын көрсетіңіз.',
  'This address cannot be used.': 'Бұл мекенжайды қолдануға болмайды.',
  'Each contact has an account id of their own. Give another one.': 'Әр контактінің өз тіркелгі нөмірі бар. Басқасын көрсетіңіз.',
  'This account id is taken.': 'Бұл тіркелгі нөмірі бос емес.',
  'The contact list is kept by the customer support manager of this work order.':
    'Контактілер тізімін осы жұмыс тапсырысының тұтынушыны қолдау менеджері жүргізеді.',
  'This work order is looked after by another service delivery manager. Ask them, or an administrator.':
    'Бұл жұмыс тапсырысын басқа қызмет көрсету жөніндегі менеджер жүргізеді. Оған немесе әкімшіге айтыңыз.',
  'Give a date like 2026-11-24.': 'Күнді көрсетіңіз, мысалы 2026-11-24.',
  'There is a customer {name} already. Give this one another name, say with its country.':
    '{name} деген тұтынушы бар. Мұнысына басқа атау беріңіз, мысалы елімен.',
  '{name} is taken.': '{name} бос емес.',
  'customer': 'тұтынушы',
  'There is an agreement {number} already. Give this one another number.': '{number} келісімі бар. Мұнысына басқа нөмір беріңіз.',
  "'{notFrom}' is no date. Write it like 2026-11-24.": '«{notFrom}» — күн емес. Былай жазыңыз: 2026-11-24.',
  'There is a product {name} already.': '{name} деген өнім бар.',
  'Only an online service has a portal of its own.': 'Өз порталы тек онлайн-қызметте болады.',
  'This product cannot be kept so. See `errors`, field by field.': 'Өнімді бұлай сақтауға болмайды. Өрістердегі қателерді қараңыз.',
  'event of this work order': 'осы жұмыс тапсырысының оқиғасы',
  'This work order was ended. Record the event under the one that follows it.': 'Бұл жұмыс тапсырысы аяқталған. Оқиғаны одан кейінгісіне жазыңыз.',
  'This work order has not bought Azure Event Management. Amend it first: add the service event_management.':
    'Бұл жұмыс тапсырысында Azure Event Management сатып алынбаған. Алдымен оны өзгертіп, event_management қызметін қосыңыз.',
  'This event is {~state} already.': 'Бұл оқиғаның күйі қазірдің өзінде: {~state}.',
  'This event is cancelled already.': 'Бұл оқиғадан бас тартылған.',
  'This event is cancelled; nothing is prepared for it any more.': 'Бұл оқиғадан бас тартылған; оған енді ештеңе дайындалмайды.',
  'preparation of this event': 'осы оқиғаның дайындығы',
  'Give it to somebody of the provider, or to a contact of this work order.':
    'Мұны қызмет көрсетушінің адамына немесе осы жұмыс тапсырысының контактісіне тапсырыңыз.',
  'Is neither.': 'Екеуі де емес.',
  'Give a country by its two letters (ISO 3166-1), such as KZ.': 'Елді екі әріппен көрсетіңіз (ISO 3166-1), мысалы KZ.',
  'A location needs working hours: give the id of a calendar.': 'Орынға жұмыс сағаттары керек: күнтізбенің идентификаторын көрсетіңіз.',
  'Name at least one support location.': 'Кемінде бір қолдау орнын атаңыз.',
  'Give the terms as an object.': 'Шарттарды нысан түрінде беріңіз.',
  'agreement': 'келісім',
  'There is a work order {number} already. Give this one another number.': '{number} жұмыс тапсырысы бар. Мұнысына басқа нөмір беріңіз.',
  'This work order was ended; it cannot be amended. Renew it, or draft another.':
    'Бұл жұмыс тапсырысы аяқталған, оны өзгертуге болмайды. Оны ұзартыңыз немесе басқасын жасаңыз.',
  'This work order is at version {version} by now. Read it again, then make your change on top of it.':
    'Бұл жұмыс тапсырысының нұсқасы енді {version}. Оны қайта оқып, өзгерісіңізді соның үстіне енгізіңіз.',
  'This work order is {~state} already.': 'Бұл жұмыс тапсырысының күйі қазірдің өзінде: {~state}.',
  'A work order needs its customer support manager before it is activated. Add the contact first.':
    'Жұмыс тапсырысын күшіне енгізбес бұрын тұтынушыны қолдау менеджері керек. Алдымен контакт қосыңыз.',
  'This work order was ended already.': 'Бұл жұмыс тапсырысы аяқталып қойған.',
  'This work order is a draft. Activate it first, then renew it.': 'Бұл жұмыс тапсырысы — жоба. Алдымен күшіне енгізіп, содан кейін ұзартыңыз.',
  'This work order is renewed already.': 'Бұл жұмыс тапсырысы ұзартылып қойған.',
  'Renews {number}.': '{number} тапсырысын ұзартады.',
  '{number} of the same agreement runs from {startsOn} to {endsOn}. Let this one start after it, or end that one first.':
    'Сол келісімнің {number} тапсырысы {startsOn} – {endsOn} аралығында күшінде. Мұнысы содан кейін басталсын немесе алдымен онысын аяқтаңыз.',
  'This is no location of this work order, or it stands here twice. Leave the id out for a new one.':
    'Бұл — осы жұмыс тапсырысының орны емес немесе мұнда екі рет тұр. Жаңасына идентификатор жазбаңыз.',
  'These terms cannot be agreed. See `errors`, field by field.': 'Мұндай шарттарға келісуге болмайды. Өрістердегі қателерді қараңыз.',
};
