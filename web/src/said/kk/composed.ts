import type { Said } from '../said';

export const composed: Said = {
  '{faults} faults': '{faults} қате',
  '{faults} fault': '{faults} қате',
  '{lines} lines': '{lines} жол',
  '{lines} line': '{lines} жол',
  '{minutes} minutes after the deadline': 'мерзімнен кейін {minutes} минут',
  '{minutes} minute after the deadline': 'мерзімнен кейін {minutes} минут',
  '{minutes} business minutes after the deadline': 'мерзімнен кейін {minutes} жұмыс минуты',
};
