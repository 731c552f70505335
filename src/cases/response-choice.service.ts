import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/index.js';
import type { Terms } from '../clocks/index.js';
import { EventsService, type Cover } from '../contracts/index.js';
import { servicesOf, whyNotEnhanced, type WorkOrderTerms } from '../contracts/rules/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { chooseResponse, PoliciesService, type EnhancedServices, type Hours, type PolicyScope, type PromisedResponse, type RespondingCase, type Severity } from '../severity/index.js';

const MINUTE = 60_000;

/** What of a case, opened or asked about, decides on its response table beside what it is opened under. */
export interface Responding extends Pick<RespondingCase, 'severity' | 'channel' | 'environment' | 'description' | 'language'> {
  workOrderId: string;
  /** An event covers what is opened in its window, whatever becomes of its severity later (`AEM-1`). */
  openedAt: number;
  /** For whom a partner opens it; null: for itself (`WHO-6`). */
  endCustomer: string | null;
}

/** Chooses the response table for a case from what its work order bought (section 3). */
@Injectable()
export class ResponseChoice {
  constructor(private readonly calendars: CalendarService, private readonly policies: PoliciesService, private readonly events: EventsService) {}

  /** @param from when the promise would start, ms */
  promised(work: Work, { terms, location, product }: Pick<Cover, 'terms' | 'location' | 'product'>, given: Responding, from: number): Promise<PromisedResponse> {
    return asDesk(work, async () => {
      const { id } = await this.calendars.currentVersion(work.tx, location.calendarId);
      const [business, always] = [await this.calendars.workingTime(work.tx, id), await this.calendars.workingTime(work.tx, null)];
      const event = await this.events.coveringAt(work.tx, given.workOrderId, given.openedAt);
      const whyNot = whyNotEnhanced(terms, given.endCustomer);
      const bought = whyNot === null ? enhanced(terms, event) : { ...NOTHING, thirdTier: thirdTier(terms) };
      const response = chooseResponse({ ...given, product, location }, bought, ({ targetMinutes, hours }) =>
        (hours === 'business' ? business : always).deadline(from, targetMinutes * MINUTE));
      return { ...response, why: [response.why, ...(whyNot === null ? [] : [whyNot])].join(' ') };
    });
  }

  /** What a clock that starts now is promised on, frozen (design, decision 5). */
  terms(work: Work, severity: Severity, { hours, targetMinutes }: { hours: Hours; targetMinutes: number }, calendarId: string, of: PolicyScope): Promise<Terms> {
    return asDesk(work, async () => ({
      severity,
      targetMinutes,
      calendarVersionId: hours === 'business' ? (await this.calendars.currentVersion(work.tx, calendarId)).id : null,
      policyVersionId: await this.policies.inForce(work.tx, of),
    }));
  }
}

const NOTHING: EnhancedServices = { rapidResponse: false, event: null, missionCritical: null, thirdTier: null };

/** No enhanced service: whoever the case is for (`TT-1`). */
const thirdTier = (terms: WorkOrderTerms): EnhancedServices['thirdTier'] => servicesOf(terms, 'third_tier')[0] ?? null;

function enhanced(terms: WorkOrderTerms, event: string | null): EnhancedServices {
  return {
    rapidResponse: servicesOf(terms, 'rapid_response').length > 0,
    event: servicesOf(terms, 'event_management').length > 0 ? event : null,
    missionCritical: servicesOf(terms, 'mission_critical')[0] ?? null,
    thirdTier: thirdTier(terms),
  };
}
