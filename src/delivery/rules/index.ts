export { forecastOf, halfHoursFrom, type HalfHour } from './forecast.js';
