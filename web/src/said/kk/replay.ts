import type { Said } from '../said';

export const replay: Said = {
  'Work order {number} has no contact yet: name its customer support manager first.':
    '{number} жұмыс тапсырысында әзірге контакт жоқ: алдымен тұтынушыны қолдау менеджерін атаңыз.',
  'This desk has no product yet.': 'Бұл жүйеде әзірге өнім жоқ.',
  'This desk has no product {named}.': 'Бұл жүйеде {named} деген өнім жоқ.',
  'This is no incident log: the file is empty.': 'Бұл өтініштер журналы емес: файл бос.',
  'This is no ServiceNow incident log: its header lacks {missing}.': 'Бұл ServiceNow өтініштер журналы емес: тақырыбында мыналар жоқ: {missing}.',
  'The replay came to a stop: a part of the log takes too long to work through. Split the log, or try a policy without repeats.':
    'Қайта ойнату тоқтап қалды: журналдың бір бөлігі тым ұзақ өңделеді. Журналды бөліңіз немесе қайталауы жоқ ережелерді байқап көріңіз.',
  'The replay ran out of memory. Split the log.': 'Қайта ойнатуға жады жетпеді. Журналды бөліңіз.',
  'The process that ran this replay ended before the verdict, each time it was tried. Split the log.':
    'Осы қайта ойнатудың процесі әр жолы нәтижеге дейін үзіліп қалды. Журналды бөліңіз.',
  'The replay broke off by a fault of the desk. Its log says more; try again.':
    'Қайта ойнату жүйенің қатесінен үзілді. Толығырақ оның журналында; қайталаңыз.',
  'replay': 'қайта ойнату',
  'Say of which policy, too.': 'Қай ережелер екенін де көрсетіңіз.',
  'There is no work order to replay under yet.': 'Қайта ойнататын жұмыс тапсырысы әзірге жоқ.',
  '{unfinished} replays are waiting or running: wait for one of them, or delete it.':
    'Күтіп тұрған не жүріп жатқан қайта ойнатулар: {unfinished}. Біреуін күтіңіз немесе жойыңыз.',
  'This policy has no version {version}.': 'Бұл ережелердің {version}-нұсқасы жоқ.',
  "{~message} Export the incidents' history from ServiceNow as CSV, with these columns.":
    '{~message} Өтініштер тарихын ServiceNow жүйесінен осы бағандарымен CSV етіп шығарыңыз.',
  'the row has {fields} fields, the header {width}': 'жолда {fields} өріс, тақырыпта {width}',
  'number is unknown': 'number белгісіз',
  'sys_updated_at is unknown': 'sys_updated_at белгісіз',
  '{column} is no date written dd-mm-yyyy hh:mm: {text}': '{column}: бұл кк-аа-жжжж сс:мм түріндегі күн емес: {text}',
  '{column} lies outside the years {first} to {last}: {text}': '{column}: күн {first}–{last} жылдардан тыс: {text}',
  'priority is none of 1 to 4: {~priority}': 'priority 1–4 ішінен емес: {~priority}',
};
