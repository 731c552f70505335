import type { Said } from '../said';

export const imports: Said = {
  'There is a calendar called {name} already.': 'Календарь с именем {name} уже есть.',
  'There are {found} calendars called {name}. Only one of its name can be meant in a file.':
    'Календарей с именем {name}: {found}. В файле можно иметь в виду только один такой.',
  'Name a calendar.': 'Назовите календарь.',
  'There is no calendar called {name}. Import it first.': 'Календаря с именем {name} нет. Сначала загрузите его.',
  'There is no work order {number}. Import it first.': 'Заказа на работы {number} нет. Сначала загрузите его.',
  'Write one of: {list}.': 'Напишите одно из: {list}.',
  '{email} stands in the desk with {field}. Write it so here too.': '{email} уже записан с другим значением: {field}. Пишите так же и здесь.',
  'A quote opens or closes where it should not. Put quotes around the whole cell, and double those inside it.':
    'Кавычка открывается или закрывается не там. Возьмите в кавычки всю ячейку и удвойте те, что внутри.',
  'This line is not UTF-8. Save the file as “CSV UTF-8”.': 'Эта строка не в UTF-8. Сохраните файл как «CSV UTF-8».',
  'Write national or own.': 'Напишите national или own.',
  'Holidays imported.': 'Праздничные дни загружены.',
  'Write hours like 09:00-17:30, several with a space between them.': 'Пишите часы, например 09:00-17:30, несколько — через пробел.',
  'Give true or false.': 'Укажите true или false.',
  'A dry run keeps nothing.': 'Пробный прогон ничего не сохраняет.',
  'The file is empty. Its first line names its columns: {list}.': 'Файл пуст. В его первой строке стоят названия столбцов: {list}.',
  'There is no line after the header.': 'После заголовка нет ни одной строки.',
  'A file has at most {most} lines, this one has {rest}. Split it.':
    'В файле может быть не больше {most|строки|строк|строк}, а в этом {rest}. Разделите его.',
  'The column {column} is missing.': 'Нет столбца {column}.',
  "There is no column called '{column}' in this kind of file. The columns are {list}.":
    'В файлах этого вида нет столбца «{column}». Столбцы: {list}.',
  'The column {column} stands here twice.': 'Столбец {column} стоит здесь дважды.',
  'This line has {cells} cells, the header has {columns}. Put quotes around a cell with a comma in it.':
    'В этой строке {cells|ячейка|ячейки|ячеек}, а в заголовке {columns}. Возьмите в кавычки ячейку, в которой есть запятая.',
  'Line {before} says the same. Take one of them out.': 'То же самое стоит в строке {before}. Уберите одну из них.',
  '{~fault} in {~line}. Nothing was imported.': 'Найдено: {~fault}, {~line}. Ничего не загружено.',
  'Write yes or no.': 'Напишите yes или no.',
  'Write a whole number, 0 or more.': 'Напишите целое число, 0 или больше.',
  'Locations imported.': 'Места поддержки загружены.',
  'End customers need the addendum: write yes.': 'Для конечных клиентов нужно дополнение: напишите yes.',
  'Name the products that have this response table.': 'Назовите продукты, у которых эта таблица ответа.',
  'There is no product called {name}. Products are named one a line.': 'Продукта {name} нет. Продукты называют по одному в строке.',
  'Write one target a line, such as A 30 24x7 or C 240 business.': 'Пишите по одному сроку в строке, например A 30 24x7 или C 240 business.',
  'Write draft or active.': 'Напишите draft или active.',
  'There is no agreement {number}. Import its customer first.': 'Соглашения {number} нет. Сначала загрузите его клиента.',
  'There is no work order {renews} of agreement {number} to follow. It stands in a line before this one.':
    'В соглашении {number} нет заказа на работы {renews}, за которым он следовал бы. Тот стоит в строке выше.',
  'Give the address of a service delivery manager who works at this desk.':
    'Укажите адрес менеджера по предоставлению услуг, который работает здесь.',
};
