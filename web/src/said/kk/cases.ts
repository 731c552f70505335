import type { Said } from '../said';

export const cases: Said = {
  'Give states, such as open,in_progress.': 'Күйлерді көрсетіңіз, мысалы open,in_progress.',
  'Give severities out of 1, A, B, C, such as 1,A.': '1, A, B, C ішінен маңыздылық деңгейлерін көрсетіңіз, мысалы 1,A.',
  'case': 'өтініш',
  'Tags are the provider’s.': 'Белгілер — қызмет көрсетушінің ісі.',
  'Give one of: {list}.': 'Мыналардың бірін көрсетіңіз: {list}.',
  'Nobody is nominated for this case. Take it: nominate "me".': 'Бұл өтінішке ешкім ұсынылмаған. Өзіңіз алыңыз: "me" деп ұсыныңыз.',
  'Another critsit manager is nominated for this case. To take it from them, nominate "me".':
    'Бұл өтінішке басқа дағдарыс менеджері ұсынылған. Оның орнына алу үшін "me" деп ұсыныңыз.',
  'Nominate a critsit manager: somebody of the provider who has that role.':
    'Дағдарыс менеджерін ұсыныңыз: қызмет көрсетушінің осы рөлі бар адамын.',
  'Is no critsit manager.': 'Дағдарыс менеджері емес.',
  'This case is at Severity {severitySet}: a critsit manager drives cases at Severity 1 and A. Raise it first.':
    'Бұл өтініш {severitySet} деңгейінде, ал дағдарыс менеджері 1 және A деңгейіндегі өтініштерді жүргізеді. Алдымен деңгейін көтеріңіз.',
  'draft': 'жоба',
  'work order': 'жұмыс тапсырысы',
  'No queue takes new cases. An administrator has to name one.': 'Жаңа өтініштерді қабылдайтын кезек жоқ. Оны әкімші белгілеуі керек.',
  'support location of this work order': 'осы жұмыс тапсырысының қолдау орны',
  'contact of this work order': 'осы жұмыс тапсырысының контактісі',
  'product': 'өнім',
  'contact': 'контакт',
  'Executives are notified this way under Azure Event Management. On another case at Severity 1 the provider’s are told as it opens, and the customer’s are the customer’s to tell.':
    'Жоғары басшыларға бұлай тек Azure Event Management аясында хабарланады. 1 деңгейіндегі басқа өтініште қызмет көрсетушінің басшыларына ашылған бойда айтылады, ал өз басшыларына тұтынушының өзі айтады.',
  'The work order names no executive of the customer. Ask the customer support manager to name one among those to notify, or tell them by phone.':
    'Жұмыс тапсырысында тұтынушының жоғары басшыларынан ешкім аталмаған. Тұтынушыны қолдау менеджерінен хабарланатындардың ішіне біреуін қосуын сұраңыз немесе оларға телефон арқылы айтыңыз.',
  'Add hours, or let it go with a reason. Its clocks do not run until then (HRS-4).':
    'Сағат қосыңыз немесе себебін айтып босатыңыз. Оған дейін уақыт есебі жүрмейді (HRS-4).',
  'A case at Severity B or C is released by the service delivery manager. Ask them.':
    'B немесе C деңгейіндегі өтінішті қызмет көрсету жөніндегі менеджер босатады. Одан сұраңыз.',
  'There are hours for it again.': 'Оған қайтадан сағат бар.',
  'Give at least one minute.': 'Кемінде бір минут көрсетіңіз.',
  'Give at most one day at a time.': 'Бір жолы ең көбі бір тәулік көрсетіңіз.',
  'Give 0 to strike it, or the minutes it took.': 'Жазбаны сызып тастау үшін 0 немесе кеткен минутты көрсетіңіз.',
  'entry of labour': 'жұмыс жазбасы',
  'Another entry stands in the place of this one already. Correct that one.': 'Бұл жазбаның орнында басқасы тұр. Соны түзетіңіз.',
  'Your timer runs on this case already. Stop it to log its minutes.':
    'Бұл өтініш бойынша таймеріңіз жүріп тұр. Минуттарды жазу үшін оны тоқтатыңыз.',
  'Your timer does not run on this case. Start it, or log the minutes by hand.':
    'Бұл өтініш бойынша таймеріңіз жүріп тұрған жоқ. Оны қосыңыз немесе минутты өзіңіз жазыңыз.',
  'item of this case': 'осы өтініштің тармағы',
  'This is not yours to do: {~what}.': 'Мұны басқалар істейді: {~what}.',
  'Give the id of a person, or "me".': 'Адамның идентификаторын немесе "me" деп көрсетіңіз.',
  '{heldBy} has this case. Ask for it, or have a lead assign it to you.':
    'Бұл өтініш мына адамда: {heldBy}. Одан сұраңыз немесе кезек жетекшісі сізге берсін.',
  'There is nothing to confirm: it is known who opened this case.': 'Растайтын ештеңе жоқ: бұл өтінішті кім ашқаны белгілі.',
  'There is no first response to retract: the customer is still waiting for it.':
    'Қайтарып алатын ештеңе жоқ: тұтынушы алғашқы жауапты әлі күтіп отыр.',
  'This case is another queue’s. Work on it as it is: answer, write, keep its items; it stays with its queue.':
    'Бұл — басқа кезектің өтініші. Сол күйінде жұмыс істеңіз: жауап беріңіз, жазыңыз, тармақтарын жүргізіңіз; ол өз кезегінде қалады.',
  'Give the case to an engineer of its queue, a lead or a critsit manager.':
    'Өтінішті өз кезегінің инженеріне, кезек жетекшісіне немесе дағдарыс менеджеріне беріңіз.',
  'Does not work on this queue.': 'Бұл кезекте жұмыс істемейді.',
  'A case is not linked to itself.': 'Өтінішті өзімен байланыстыруға болмайды.',
  'Give another case.': 'Басқа өтінішті көрсетіңіз.',
  '{to} is a draft. Link it once it is a case.': '{to} — жоба. Оны өтініш болғаннан кейін байланыстырыңыз.',
  'This case and {to} are linked so already.': 'Бұл өтініш пен {to} бұлай байланыстырылып қойған.',
  'A manager is asked for since {at}, and has not acknowledged yet. What there is to add, write on the case.':
    'Басшы {at} бастап шақырылған, әлі растаған жоқ. Қосарыңызды өтініште жазыңыз.',
  'This is no obligation of this case that the customer missed.': 'Бұл — тұтынушы осы өтініш бойынша орындамаған міндеттеме емес.',
  'This case is another queue’s. Ask its lead to move it.': 'Бұл — басқа кезектің өтініші. Оны көшіруді сол кезектің жетекшісінен сұраңыз.',
  'There is no such queue. Choose one of the list.': 'Мұндай кезек жоқ. Тізімнен таңдаңыз.',
  'Names no queue.': 'Мұндай кезек жоқ.',
  'This case is in {toName} already.': 'Бұл өтініш {toName} кезегінде тұр.',
  'This case is in {toName} already: it is theirs.': 'Бұл өтініш {toName} кезегінде тұр: ол соныкі.',
  '{toName} is asked already. Write on the case; they read it.': '{toName} кезегінен көмек сұралып қойған. Өтініште жазыңыз: олар оқиды.',
  'There is no third-tier queue yet. An administrator names it by a routing rule for third-tier cases.':
    'Үшінші деңгей кезегі әзірге жоқ. Оны әкімші үшінші деңгей өтініштеріне арналған ережемен белгілейді.',
  'You may open a case for yourself. For another contact, ask your customer support manager.':
    'Өтінішті өз атыңыздан аша аласыз. Басқа контакт үшін тұтынушыны қолдау менеджеріңізге айтыңыз.',
  'It could not be written just now. Write on this case itself.': 'Қазір жазылмады. Өтініштің өзінде жазыңыз.',
  'It has ended meanwhile ({~state}).': 'Осы арада ол аяқталып қойды ({~state}).',
  '{number} belongs to this outage already.': '{number} осы іркіліске жатады.',
  '{number} belongs to another outage.': '{number} басқа іркіліске жатады.',
  'outage': 'іркіліс',
  '{personName} has no account any more. Name somebody else.': '{personName} енді тіркелгісі жоқ. Басқа біреуді атаңыз.',
  '{personName} takes part so already.': '{personName} осылай қатысып жүр.',
  'participant of this case': 'осы өтінішке қатысушы',
  'person': 'адам',
  'Give some of: {list}.': 'Мыналардан көрсетіңіз: {list}.',
  'event of this case': 'осы өтініштің оқиғасы',
  'This text is redacted already.': 'Бұл мәтін жасырылып қойған.',
  'Nobody wrote a text in this event: there is nothing to redact.': 'Бұл оқиғада ешкім мәтін жазбаған: жасыратын ештеңе жоқ.',
  'There is nothing to redact: these texts are redacted already, or there are none.':
    'Жасыратын ештеңе жоқ: бұл мәтіндер жасырылып қойған немесе мүлде жоқ.',
  'No queue takes this case. An administrator has to name one that takes all, or a rule for it.':
    'Бұл өтінішті қабылдайтын кезек жоқ. Әкімші бәрін қабылдайтын кезекті немесе оған арналған ережені белгілеуі керек.',
  'Raised to Severity {severity}. {~why}': 'Деңгейі {severity} дейін көтерілді. {~why}',
  'The survey is answered by the contact of the case.': 'Сауалнамаға өтініштің контактісі жауап береді.',
  'You have said how it went. Thank you.': 'Сіз бағаңызды беріп қойғансыз. Рақмет.',
  'Nobody asks for another severity: this case is at Severity {set}.': 'Басқа маңыздылық деңгейін ешкім сұраған жоқ: бұл өтініш {set} деңгейінде.',
  'The provider has not changed the severity of this case. Ask for another one instead.':
    'Қызмет көрсетуші бұл өтініштің маңыздылық деңгейін өзгерткен жоқ. Оның орнына басқа деңгейді сұраңыз.',
  'This case is at Severity {to} already.': 'Бұл өтініш {to} деңгейінде тұр.',
};
