import type { Said } from '../said';

export const imports: Said = {
  'There is a calendar called {name} already.': '{name} деген күнтізбе бар.',
  'There are {found} calendars called {name}. Only one of its name can be meant in a file.':
    '{name} деген күнтізбелер саны: {found}. Файлда мұндай аттыдан тек біреуін айтуға болады.',
  'Name a calendar.': 'Күнтізбені атаңыз.',
  'There is no calendar called {name}. Import it first.': '{name} деген күнтізбе жоқ. Алдымен оны жүктеңіз.',
  'There is no work order {number}. Import it first.': '{number} жұмыс тапсырысы жоқ. Алдымен оны жүктеңіз.',
  'Write one of: {list}.': 'Мыналардың бірін жазыңыз: {list}.',
  '{email} stands in the desk with {field}. Write it so here too.': '{email} жүйеде былай жазылған: {field}. Мұнда да солай жазыңыз.',
  'A quote opens or closes where it should not. Put quotes around the whole cell, and double those inside it.':
    'Тырнақша дұрыс жерде ашылмаған немесе жабылмаған. Бүкіл ұяшықты тырнақшаға алып, ішіндегілерін екі еселеңіз.',
  'This line is not UTF-8. Save the file as “CSV UTF-8”.': 'Бұл жол UTF-8 емес. Файлды «CSV UTF-8» түрінде сақтаңыз.',
  'Write national or own.': 'national немесе own деп жазыңыз.',
  'Holidays imported.': 'Мереке күндері жүктелді.',
  'Write hours like 09:00-17:30, several with a space between them.': 'Сағаттарды былай жазыңыз: 09:00-17:30, бірнешеуін бос орынмен бөліңіз.',
  'Give true or false.': 'true немесе false деп көрсетіңіз.',
  'A dry run keeps nothing.': 'Сынақ іске қосу ештеңе сақтамайды.',
  'The file is empty. Its first line names its columns: {list}.': 'Файл бос. Бірінші жолында бағандарының атаулары тұрады: {list}.',
  'There is no line after the header.': 'Тақырыптан кейін бірде-бір жол жоқ.',
  'A file has at most {most} lines, this one has {rest}. Split it.': 'Файлда ең көбі {most} жол болады, ал мұнда {rest}. Оны бөліңіз.',
  'The column {column} is missing.': '{column} бағаны жоқ.',
  "There is no column called '{column}' in this kind of file. The columns are {list}.":
    'Мұндай файлда «{column}» деген баған жоқ. Бағандары: {list}.',
  'The column {column} stands here twice.': '{column} бағаны мұнда екі рет тұр.',
  'This line has {cells} cells, the header has {columns}. Put quotes around a cell with a comma in it.':
    'Бұл жолда {cells} ұяшық, ал тақырыпта {columns}. Үтірі бар ұяшықты тырнақшаға алыңыз.',
  'Line {before} says the same. Take one of them out.': '{before}-жолда да дәл осы тұр. Бірін алып тастаңыз.',
  '{~fault} in {~line}. Nothing was imported.': 'Табылды: {~fault}, {~line}. Ештеңе жүктелген жоқ.',
  'Write yes or no.': 'yes немесе no деп жазыңыз.',
  'Write a whole number, 0 or more.': 'Бүтін сан жазыңыз, 0 немесе одан көп.',
  'Locations imported.': 'Қолдау орындары жүктелді.',
  'End customers need the addendum: write yes.': 'Соңғы тұтынушылар үшін қосымша келісім керек: yes деп жазыңыз.',
  'Name the products that have this response table.': 'Осы жауап кестесі бар өнімдерді атаңыз.',
  'There is no product called {name}. Products are named one a line.': '{name} деген өнім жоқ. Өнімдер әр жолға бір-бірден жазылады.',
  'Write one target a line, such as A 30 24x7 or C 240 business.': 'Әр жолға бір мерзімнен жазыңыз, мысалы A 30 24x7 немесе C 240 business.',
  'Write draft or active.': 'draft немесе active деп жазыңыз.',
  'There is no agreement {number}. Import its customer first.': '{number} келісімі жоқ. Алдымен оның тұтынушысын жүктеңіз.',
  'There is no work order {renews} of agreement {number} to follow. It stands in a line before this one.':
    '{number} келісімінде одан кейін келетін {renews} жұмыс тапсырысы жоқ. Ол осы жолдан бұрын тұрады.',
  'Give the address of a service delivery manager who works at this desk.':
    'Осында жұмыс істейтін қызмет көрсету жөніндегі менеджердің мекенжайын көрсетіңіз.',
};
