import type { Said } from '../said';

export const life: Said = {
  'Premier Ultimate: problem resolution is as needed and not deducted.': 'Premier Ultimate: проблеманы шешу қажетінше, сағат шегерілмейді.',
  'A public-sector agreement: work on an online service is as needed and not deducted.':
    'Мемлекеттік сектор келісімі: онлайн-қызмет бойынша жұмыс қажетінше, сағат шегерілмейді.',
  'Work is paid from the prepaid hours, in steps of {incrementMinutes} minutes.':
    'Жұмыс алдын ала төленген сағаттардан {incrementMinutes} минут қадаммен төленеді.',
  'There is no such day.': 'Мұндай күн жоқ.',
  'It is {today} where this case is. Log work when it is done.': 'Бұл өтініш орналасқан жерде қазір {today}. Жұмысты істелген соң жазыңыз.',
  'This case was opened on {openedOn}. Work before it belongs to another case.':
    'Бұл өтініш {openedOn} күні ашылған. Одан бұрынғы жұмыс басқа өтінішке жатады.',
  'Notify your {~whom}': 'Өз адамдарыңызға хабарлау: {~whom}',
  'Staff the case 24x7': 'Қызметкерлерді тәулік бойы қамтамасыз ету',
  'Give rapid access to change control': 'Өзгерістерді келісуге жылдам қол жеткізуді беру',
  'Escalation to the product team': 'Өнім тобына эскалация',
  'Escalation to cloud operations': 'Бұлтты пайдалану тобына эскалация',
  'A missed obligation is a reason to lower the severity, not to raise it.':
    'Орындалмаған міндеттеме — маңыздылық деңгейін көтеруге емес, төмендетуге себеп.',
  'Under Azure Event Management a missed obligation reduces the effort, and the severity stays. Record the reduced effort; lower the severity only where the business impact has changed.':
    'Azure Event Management аясында орындалмаған міндеттеме күш-жігерді азайтады, ал маңыздылық деңгейі қалады. Күш-жігердің азайғанын жазыңыз; бизнес әсері өзгерсе ғана деңгейді төмендетіңіз.',
  'Only under Azure Event Management the effort is reduced while the severity stays. Lower the severity instead, and name the missed obligation.':
    'Деңгей сол күйінде қалып, күш-жігер тек Azure Event Management аясында азаяды. Маңыздылық деңгейін төмендетіп, орындалмаған міндеттемені көрсетіңіз.',
  'The effort on this case is {~to} already.': 'Бұл өтініш бойынша күш-жігер онсыз да {~to}.',
  'Work order {number} is in force until {endsOn}.': '{number} жұмыс тапсырысы {endsOn} күніне дейін күшінде.',
  'This contact may open cases.': 'Бұл контакт өтініш аша алады.',
  '{endCustomer} is an end customer of this work order.': '{endCustomer} — осы жұмыс тапсырысының соңғы тұтынушысы.',
  '{productName} is supported.': '{productName} қолдау көреді.',
  'Severity {severity} may be opened this way.': '{severity} деңгейіндегі өтінішті осы жолмен ашуға болады.',
  'This is {~from}; nothing more happens to it.': 'Күйі: {~from}; енді бұған ештеңе болмайды.',
  'This is {~from}; from there it goes to: {~list}.': 'Күйі: {~from}; бұдан мыналарға өтуге болады: {~list}.',
  'Nobody has answered the customer yet. Answer first; a case that needs none is withdrawn by the customer or merged.':
    'Тұтынушыға әлі ешкім жауап берген жоқ. Алдымен жауап беріңіз; жауап керек болмаса, өтінішті тұтынушы қайтарып алады немесе ол біріктіріледі.',
  'A case is reopened within {days} days after it was resolved. Open a new one and link it to this one.':
    'Өтініш шешілгеннен кейін {days} күн ішінде қайта ашылады. Жаңасын ашып, осымен байланыстырыңыз.',
  'a draft': 'жоба',
  'held until there are hours for it': 'оған сағат болғанша кідіртілген',
  'being worked on': 'жұмыста',
  'waiting for the customer': 'тұтынушыны күтіп тұр',
  'This case is {~state}; that is not possible now.': 'Қазір бұл мүмкін емес. Өтініштің күйі: {~state}.',
  'A case is not merged into itself. Give the number of the one that goes on.':
    'Өтініш өзімен біріктірілмейді. Жалғасатын өтініштің нөмірін көрсетіңіз.',
  'Only cases of one customer are merged. Link them instead, or bring them under one outage.':
    'Тек бір тұтынушының өтініштері біріктіріледі. Оларды байланыстырыңыз немесе бір іркіліске жатқызыңыз.',
  '{number} was merged into this case; this one goes on.': '{number} осы өтінішпен біріктірілген; осысы жалғасады.',
  '{number} was merged into another case itself. Give the number of the one that goes on.':
    '{number} өзі басқа өтінішпен біріктірілген. Жалғасатын өтініштің нөмірін көрсетіңіз.',
  '{number} has ended ({~state}). A case is merged into one that is being worked on.':
    '{number} аяқталған ({~state}). Өтініш жұмыс жүріп жатқан өтінішпен біріктіріледі.',
  'Only a case opened by phone may say when the call came in; leave this out.':
    'Қоңырау қашан түскенін тек телефон арқылы ашылған өтініште көрсетеді; мұны алып тастаңыз.',
  'The call cannot have come in after now.': 'Қоңырау қазіргіден кейін түсуі мүмкін емес.',
  'The call came in more than 24 hours ago: open the case as of now, and say in the description when the call was.':
    'Қоңырау 24 сағаттан бұрын түскен: өтінішті қазіргі уақытпен ашып, қоңырау қашан болғанын сипаттамада жазыңыз.',
  'This queue keeps the case, even when others help ({~why}). Ask for their help; they work on it where it is.':
    'Басқалар көмектессе де, бұл кезек өтінішті өзінде қалдырады ({~why}). Олардан көмек сұраңыз: өтініш тұрған жерінде жұмыс істейді.',
  'This queue has no lead. Name one: escalations pass to the next step’s people.':
    'Бұл кезектің жетекшісі жоқ. Оны белгілеңіз: эскалация келесі қадамдағы адамдарға өтіп кетеді.',
  '{leadName} leads this queue and has left the desk. Name another lead.': 'Кезек жетекшісі {leadName} жүйеден шыққан. Басқа жетекші белгілеңіз.',
  '{leadName} leads this queue and is no queue lead any more. Name another lead, or give the role back.':
    'Кезекті {leadName} басқарады, бірақ онда енді кезек жетекшісі рөлі жоқ. Басқа жетекші белгілеңіз немесе рөлін қайтарыңыз.',
  'Nobody works on this queue. Add engineers.': 'Бұл кезекте ешкім жұмыс істемейді. Инженерлер қосыңыз.',
  'There is no roster for {~what}. Name one.': 'Кезекшілік кестесі жоқ: {~what}. Оны белгілеңіз.',
  'Nobody is on duty in {name} ({~what}). Put people into it.': '{name} кестесінде кезекші жоқ ({~what}). Оған адамдар қосыңыз.',
  'Rule {index}: {~rule}.': '{index}-ереже: {~rule}.',
  'No rule names this case; this queue takes all.': 'Бұл өтінішті ешбір ереже атамайды; бұл кезек бәрін қабылдайды.',
  'Rapid Response': 'Rapid Response',
  'Azure Event Management': 'Azure Event Management',
  'mission critical': 'аса маңызды шешімдер',
  'response table {~table}': '{~table} жауап кестесі',
  'Severity {list}': '{list} деңгейлері',
  'every case': 'кез келген өтініш',
};
