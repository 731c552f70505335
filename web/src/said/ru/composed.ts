import type { Said } from '../said';

export const composed: Said = {
  '{faults} faults': '{faults|ошибка|ошибки|ошибок}',
  '{faults} fault': '{faults|ошибка|ошибки|ошибок}',
  '{lines} lines': '{lines|строка|строки|строк}',
  '{lines} line': '{lines|строка|строки|строк}',
  '{minutes} minutes after the deadline': 'через {minutes|минуту|минуты|минут} после срока',
  '{minutes} minute after the deadline': 'через {minutes|минуту|минуты|минут} после срока',
  '{minutes} business minutes after the deadline': 'через {minutes|рабочую минуту|рабочие минуты|рабочих минут} после срока',
};
