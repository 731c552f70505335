import { SEVERITIES, stepsFor, type EscalationPolicy, type Reach } from '../../severity/rules/index.js';
import { timeOfDay, type LocalTime } from './local-time.js';
import { nameOf } from './policy-words.js';
import type { Firing } from './run-incident.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FROM = 22 * HOUR;
const TO = 7 * HOUR;

/** Who would have been woken from 22:00 to 07:00 local time: everybody the policy knows, by role or roster. */
export interface Night {
  timeZone: string;
  from: '22:00';
  to: '07:00';
  /** Nights on which anyone was woken; a night belongs to the evening it begins on. */
  nights: number;
  woken: { who: string; times: number; nights: number }[];
}

/** Counts the firings of steps that fall into the night. Memory grows with the nights of the log, not with its cases. */
export class NightCount {
  private readonly nights = new Set<number>();
  private readonly woken = new Map<string, { times: number; nights: Set<number> }>();

  constructor(policy: EscalationPolicy, private readonly local: LocalTime) {
    for (const reach of reachedBy(policy)) this.woken.set(nameOf(reach), { times: 0, nights: new Set() });
  }

  add({ at, reach }: Firing): void {
    const label = this.local.labelOf(at);
    if (timeOfDay(label) >= TO && timeOfDay(label) < FROM) return;
    const night = Math.floor((label - TO) / DAY);
    this.nights.add(night);
    for (const each of reach) {
      const woken = this.woken.get(nameOf(each))!;
      woken.times += 1;
      woken.nights.add(night);
    }
  }

  summary(): Night {
    const woken = [...this.woken].map(([who, { times, nights }]) => ({ who, times, nights: nights.size }));
    return { timeZone: this.local.timeZone, from: '22:00', to: '07:00', nights: this.nights.size, woken };
  }
}

function reachedBy(policy: EscalationPolicy): Reach[] {
  return SEVERITIES.flatMap((severity) => stepsFor(policy, 'first_response', severity).flatMap((step) => step.reach));
}
