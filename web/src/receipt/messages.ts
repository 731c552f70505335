export const messages = {
  title: 'Why this deadline',
  target: (minutes: number) => (minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} m`),
  counted: (calendar: string, version: number) => `${calendar}, version ${version}`,
  rule: (target: string, hours: string) => `${target} to first response, counted in the hours of ${hours}`,
  ruleAroundTheClock: (target: string) => `${target} to first response, counted round the clock`,
  sumLabel: 'Sum',
  day: 'Day',
  window: 'Counted',
  why: 'Why',
  minutes: 'Time',
  zone: (zone: string) => `times in ${zone}`,
};
