import type { ClockKind } from '../api/wire';

export const messages = {
  to: {
    first_response: 'first response', critsit_manager: 'a critsit manager', severity_decision: 'a decision on the severity', change_control: "the customer's change control",
    customer_answer: "the customer's answer", next_update: 'the next update', resolution: 'resolution', release: 'release', claim_decision: 'a decision on the claim', manager_request: 'a manager',
  } satisfies Record<ClockKind, string>,
  title: 'Why this deadline',
  target: (minutes: number) => (minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} m`),
  counted: (calendar: string, version: number) => `${calendar}, version ${version}`,
  rule: (target: string, what: string, hours: string) => `${target} to ${what}, counted in the hours of ${hours}`,
  ruleAroundTheClock: (target: string, what: string) => `${target} to ${what}, counted round the clock`,
  sumLabel: 'Sum',
  day: 'Day',
  window: 'Counted',
  why: 'Why',
  minutes: 'Time',
  zone: (zone: string) => `times in ${zone}`,
};
