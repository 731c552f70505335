import type { TermsProblem } from './check-terms.js';
import { isNamed, limitOf, type ContactKind } from './contacts.js';
import type { WorkOrderTerms } from './terms.js';

/** What the desk knows of the things that terms name. */
export interface Known {
  calendarIds: ReadonlySet<string>;
  productIds: ReadonlySet<string>;
  /** The person named as service delivery manager, where there is one who has that role. */
  sdm: {
    /** Looks after work orders of other customers. */
    servesOthers: boolean;
    /** Is dedicated to another customer. */
    dedicatedElsewhere: boolean;
  } | null;
}

/** What terms name that is not there, or not free (`SDM-4`). */
export function checkReferences(terms: WorkOrderTerms, known: Known): TermsProblem[] {
  const problems: TermsProblem[] = [];
  terms.locations.forEach(({ name, calendarId }, i) => {
    if (!known.calendarIds.has(calendarId)) {
      problems.push({ rule: 'CLK-2', field: `locations[${i}].calendarId`, message: `${name} has no working hours: there is no such calendar. Choose one, or make it first.` });
    }
  });
  terms.services.forEach((service, i) => {
    if (!('products' in service)) return;
    service.products.forEach((id, j) => {
      if (!known.productIds.has(id)) problems.push({ rule: 'WHO-4', field: `services[${i}].products[${j}]`, message: 'There is no such product.' });
    });
  });
  return [...problems, ...checkSdm(terms, known.sdm)];
}

function checkSdm({ deliveryModel }: WorkOrderTerms, sdm: Known['sdm']): TermsProblem[] {
  const field = 'sdmId';
  if (!sdm) return [{ rule: 'WHO-5', field, message: 'Name a person of the provider who is a service delivery manager.' }];
  if (sdm.dedicatedElsewhere) return [{ rule: 'SDM-4', field, message: 'This service delivery manager is dedicated to another customer. Choose another.' }];
  if (deliveryModel === 'dedicated' && sdm.servesOthers) {
    return [{ rule: 'SDM-4', field, message: 'A dedicated service delivery manager has one customer, and this one serves others. Choose another, or take designated.' }];
  }
  return [];
}

/**
 * What an amendment may not change: locations stay through all versions of their work order, since cases and hours belong
 * to them, and a hard limit of contacts holds for those there are (`WHO-2`).
 * @param present the kinds of the contacts there are
 */
export function checkAmendment(before: WorkOrderTerms, after: WorkOrderTerms, present: ContactKind[]): TermsProblem[] {
  const kept = new Set(after.locations.map(({ id }) => id));
  const lost = before.locations.filter(({ id }) => !kept.has(id)).map(({ name }) => ({
    rule: null, field: 'locations', message: `${name} cannot be taken out: cases and hours may belong to it. Leave it out of the renewal instead.`,
  }));
  return [...lost, ...checkHardLimit(after, present.filter(isNamed).length)];
}

function checkHardLimit(terms: WorkOrderTerms, named: number): TermsProblem[] {
  const { most, hard } = limitOf(terms);
  if (!hard || named <= most) return [];
  const i = terms.services.findIndex(({ kind }) => kind === 'premier_ultimate');
  return [{ rule: 'WHO-2', field: `services[${i}].contacts`, message: `Premier Ultimate has a hard limit: there are ${named} named contacts already. Remove some first, or buy for more.` }];
}
