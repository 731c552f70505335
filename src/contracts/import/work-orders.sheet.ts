import { Injectable } from '@nestjs/common';
import { Person } from '../../identity/index.js';
import type { Work } from '../../platform/database/index.js';
import { ContactDto } from '../contacts.dto.js';
import { ContactsService } from '../contacts.service.js';
import { Agreement } from '../customer.entity.js';
import { hostOf } from '../rules/index.js';
import { DraftDto } from '../work-orders.dto.js';
import { WorkOrder } from '../work-order.entity.js';
import { WorkOrdersService } from '../work-orders.service.js';
import { heldContacts, type HeldContact } from './held-contacts.js';
import { heldWorkOrders, namesOf, type HeldWorkOrder } from './held-work-orders.js';
import { attempt, checked, type Line, type Place } from './line.js';
import { HOURS_COLUMNS, hoursBoughtIn, locationIn, placeColumns, placesOfLocation, saidHoursOf, saidLocation, type ReadService } from './place-cells.js';
import { SERVICE_COLUMNS, saidServices, servicesIn } from './service-cells.js';
import type { Said, Sheet } from './sheet.js';

/** Columns of the terms, by their field. */
const TERMS = {
  startsOn: 'starts_on', endsOn: 'ends_on', package: 'package', deliveryModel: 'delivery_model', serviceLevel: 'service_level',
  incrementMinutes: 'increment_minutes', sdmId: 'sdm_email', namedContacts: 'named_contacts', thirdTierFeePercent: 'third_tier_fee_percent',
  'softwareAssurance.minutesPerIncident': 'software_assurance_incident_minutes', 'softwareAssurance.committed': 'software_assurance_incidents',
} as const;

/** Columns of the customer support manager, by the field of a contact. */
const CSM = { name: 'csm_name', email: 'csm_email', timeZone: 'csm_time_zone', language: 'csm_language', accountId: 'csm_account_id', phone: 'csm_phone' } as const;

const PLACES: Record<string, string> = {
  agreementId: 'agreement', number: 'number', ...CSM, 'terms.locations': 'host_name', ...placesOfLocation('terms.locations.0.', 'host_'),
  ...Object.fromEntries(Object.entries(TERMS).map(([field, column]) => [`terms.${field}`, column])),
};

/** A work order a line, with what it cannot be without: its host location, and to be active its customer support manager. */
@Injectable()
export class WorkOrdersSheet implements Sheet {
  readonly columns = ['agreement', 'number', 'state', 'renews', ...Object.values(TERMS), ...placeColumns('host_'), ...Object.values(CSM), ...HOURS_COLUMNS, ...SERVICE_COLUMNS];
  readonly needed = ['agreement', 'number', 'state', 'starts_on', 'ends_on', 'sdm_email', 'host_name', 'host_country', 'host_calendar', 'host_support_phone'];

  constructor(private readonly workOrders: WorkOrdersService, private readonly contacts: ContactsService) {}

  async take(work: Work, lines: Line[]): Promise<void> {
    for (const line of lines) await this.takeLine(work, line);
  }

  private async takeLine(work: Work, line: Line): Promise<void> {
    const state = line.text('state');
    if (state !== 'draft' && state !== 'active') line.fault('state', 'Write draft or active.');
    const agreement = await agreementIn(work, line);
    const renewsId = agreement && await renewedIn(work, line, agreement);
    const services = [...await servicesIn(work, line), ...hoursBoughtIn(line, line.text('host_name') ?? '')];
    const place = placeIn(line, services);
    const draft = await checked(DraftDto, { agreementId: agreement?.id, number: line.text('number'), terms: await termsIn(work, line, services) }, line, place);
    const csm = Object.values(CSM).some((column) => line.text(column) !== undefined)
      ? await checked(ContactDto, { kind: 'csm', ...Object.fromEntries(Object.entries(CSM).map(([field, column]) => [field, line.text(column)])) }, line, place)
      : null;
    if (!draft || !line.sound) return;
    await attempt(line, place, async () => {
      const { id } = await this.workOrders.draft(work, { ...draft, ...(renewsId && { renewsId }) }, 'Imported.');
      if (csm) await this.contacts.add(work, id, csm, null);
      if (state === 'active') await this.workOrders.activate(work, id);
      line.act = `Work order ${draft.number}, ${draft.terms.startsOn} to ${draft.terms.endsOn}, ${state}${csm ? `, kept by ${csm.name}` : ''}`;
    });
  }

  async give(work: Work): Promise<Said[]> {
    const [calendars, products, contacts] = [await namesOf(work, 'calendar'), await namesOf(work, 'product'), await heldContacts(work)];
    return (await heldWorkOrders(work)).map((held) => {
      const csm = contacts.find(({ workOrderId, kind }) => workOrderId === held.id && kind === 'csm');
      return { ...saidTerms(held), ...saidHost(held, calendars), ...saidCsm(csm), ...saidServices(held.terms, products) };
    });
  }
}

/** Services are checked by where they stand in the list, and told by the column they came from. */
const placeIn = (line: Line, services: ReadService[]): Place => (field) => {
  const service = /^terms\.services\.(\d+)/.exec(field)?.[1];
  return [line, service === undefined ? PLACES[field] ?? null : services[Number(service)]?.column ?? null];
};

async function agreementIn({ tx }: Work, line: Line): Promise<Agreement | null> {
  const number = line.text('agreement') ?? '';
  const agreement = await tx.findOneBy(Agreement, { number });
  if (!agreement) line.fault('agreement', `There is no agreement ${number}. Import its customer first.`);
  return agreement;
}

async function renewedIn({ tx }: Work, line: Line, { id: agreementId, number }: Agreement): Promise<string | null> {
  const renews = line.text('renews');
  if (renews === undefined) return null;
  const renewed = await tx.findOneBy(WorkOrder, { number: renews, agreementId });
  if (!renewed) line.fault('renews', `There is no work order ${renews} of agreement ${number} to follow. It stands in a line before this one.`);
  return renewed?.id ?? null;
}

async function termsIn(work: Work, line: Line, services: ReadService[]): Promise<object> {
  const email = line.text('sdm_email') ?? '';
  const sdm = await work.tx.createQueryBuilder(Person, 'person').where(`lower(person.email) = lower(:email) AND person.side = 'provider'`, { email }).getOne();
  if (!sdm) line.fault('sdm_email', 'Give the address of a service delivery manager who works at this desk.', 'WHO-5');
  const terms = {
    startsOn: line.text('starts_on'), endsOn: line.text('ends_on'), package: line.text('package'), deliveryModel: line.text('delivery_model'),
    serviceLevel: line.text('service_level'), incrementMinutes: line.whole('increment_minutes'), sdmId: sdm?.id, namedContacts: line.whole('named_contacts'),
    thirdTierFeePercent: line.whole('third_tier_fee_percent'), softwareAssurance: softwareAssuranceIn(line),
    locations: [await locationIn(work, line, true, 'host_')], services: services.map(({ service }) => service),
  };
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
}

/** Both figures, or neither: `HRS-9`. */
function softwareAssuranceIn(line: Line): object | undefined {
  const [minutesPerIncident, committed] = [line.whole('software_assurance_incident_minutes'), line.whole('software_assurance_incidents')];
  return minutesPerIncident === undefined && committed === undefined ? undefined : { minutesPerIncident, committed: committed ?? 0 };
}

const saidTerms = ({ agreement, number, state, renews, terms, sdmEmail }: HeldWorkOrder): Said => ({
  agreement, number, state, renews, starts_on: terms.startsOn, ends_on: terms.endsOn, package: terms.package, delivery_model: terms.deliveryModel,
  service_level: terms.serviceLevel, increment_minutes: terms.incrementMinutes, sdm_email: sdmEmail, named_contacts: terms.namedContacts,
  third_tier_fee_percent: terms.thirdTierFeePercent, software_assurance_incident_minutes: terms.softwareAssurance?.minutesPerIncident,
  software_assurance_incidents: terms.softwareAssurance?.committed,
});

function saidHost({ terms }: HeldWorkOrder, calendars: ReadonlyMap<string, string>): Said {
  const host = hostOf(terms);
  return { ...saidLocation(host, calendars.get(host.calendarId)!, 'host_'), ...saidHoursOf(terms, host.name) };
}

const saidCsm = (csm: HeldContact | undefined): Said =>
  (csm ? Object.fromEntries(Object.entries(CSM).map(([field, column]) => [column, csm[field as keyof typeof CSM]])) : {});
