import type { Channel, ClockKind, HourKind, ItemKind, Named, Reached, Severity } from '../api/wire';

/** An event as one line, and what was written with it. */
export interface Told {
  line: string;
  body?: string;
}

export interface Data {
  channel: Channel;
  severity: Severity;
  kind: ClockKind;
  dueAt: string;
  from: string;
  to: string;
  reason: string;
  by: 'phone' | 'message';
  body: string;
  internal: boolean;
  asksCustomer: boolean;
  late: boolean;
  reached: Reached[];
  note: string;
  cause: string;
  summary: string;
  productDefect: boolean;
  asked: Severity;
  set: Severity;
  missedObligation: string;
  number: string;
  into: string;
  tags: string[];
  title: string;
  state: string;
  again: boolean;
  name: string;
  whose: 'customer' | 'provider';
  part: string;
  score: number;
  comment: string;
}

/** What happens to a case among queues says them by name. */
interface AmongQueues {
  from: Named;
  to: Named;
  queue: Named;
  reason: string;
}

export type Teller = (data: Data, when: (at: string) => string) => Told;
export type ItemTeller = (data: Omit<Data, 'kind'> & { kind: ItemKind }, when: (at: string) => string) => Told;

export const amongQueues = (tell: (data: AmongQueues) => Told): Teller => (data) => tell(data as unknown as AmongQueues);

interface Work {
  kind: HourKind;
  minutes: number;
  was: number;
  workedOn: string;
  note: string;
  reason: string;
}

/** What has to do with hours. */
export const ofHours = (tell: (data: Work) => Told): Teller => (data) => tell(data as unknown as Work);
