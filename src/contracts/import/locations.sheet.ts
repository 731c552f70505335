import { Injectable } from '@nestjs/common';
import type { Work } from '../../platform/database/index.js';
import { ContractsService } from '../contracts.service.js';
import { AmendmentDto, LocationDto } from '../work-orders.dto.js';
import { WorkOrder } from '../work-order.entity.js';
import { WorkOrdersService } from '../work-orders.service.js';
import { heldWorkOrders, namesOf } from './held-work-orders.js';
import { attempt, checked, placedIn, type Line, type Place } from './line.js';
import { HOURS_COLUMNS, hoursBoughtIn, locationIn, placeColumns, placesOfLocation, saidHoursOf, saidLocation, type ReadService } from './place-cells.js';
import { grouped, type Said, type Sheet } from './sheet.js';

const PLACES = placesOfLocation('');
const WHY = 'Locations imported.';

interface ReadLocation {
  line: Line;
  location: LocationDto;
  services: ReadService[];
}

/** Downstream locations, one a line, with the hours bought for them. Each work order gets them in one amendment. */
@Injectable()
export class LocationsSheet implements Sheet {
  readonly columns = ['work_order', ...placeColumns(), ...HOURS_COLUMNS];
  readonly needed = ['work_order', 'name', 'country', 'calendar', 'support_phone'];

  constructor(private readonly workOrders: WorkOrdersService, private readonly contracts: ContractsService) {}

  async take(work: Work, lines: Line[]): Promise<void> {
    for (const [number, group] of grouped(lines, 'work_order')) await this.takeWorkOrder(work, number, group);
  }

  private async takeWorkOrder(work: Work, number: string, lines: Line[]): Promise<void> {
    const first = lines[0]!;
    const workOrder = await work.tx.findOneBy(WorkOrder, { number });
    if (!workOrder) first.fault('work_order', `There is no work order ${number}. Import it first.`);
    const read: ReadLocation[] = [];
    for (const line of lines) {
      const services = hoursBoughtIn(line, line.text('name') ?? '');
      const location = await checked(LocationDto, await locationIn(work, line, false), line, placedIn(line, PLACES));
      if (location && line.sound) read.push({ line, location, services });
    }
    if (!workOrder || read.length === 0) return;
    const before = await this.contracts.terms(work.tx, workOrder);
    const services = read.flatMap((each) => each.services.map((one) => ({ ...one, line: each.line })));
    const terms = {
      ...before,
      locations: [...before.locations, ...read.map(({ location }) => location)], services: [...before.services, ...services.map(({ service }) => service)],
    };
    const place: Place = (field) => {
      const [, list, at = '', rest = ''] = /^terms\.(locations|services)\.(\d+)\.?(.*)$/.exec(field) ?? [];
      const service = list === 'services' ? services[Number(at) - before.services.length] : undefined;
      if (service) return [service.line, service.column];
      const location = list === 'locations' ? read[Number(at) - before.locations.length] : undefined;
      return location ? placedIn(location.line, PLACES)(rest) : [first, 'work_order'];
    };
    if (!(await checked(AmendmentDto, { basedOn: workOrder.version, why: WHY, terms }, first, place))) return;
    await attempt(first, place, async () => {
      const { version } = await this.workOrders.amend(work, workOrder.id, workOrder.version, terms, WHY);
      for (const { line, location } of read) line.act = `${number}, version ${version}: ${location.name}, ${location.country}`;
    });
  }

  async give(work: Work): Promise<Said[]> {
    const calendars = await namesOf(work, 'calendar');
    return (await heldWorkOrders(work)).flatMap(({ number, terms }) => terms.locations.filter(({ host }) => !host).map((location) => ({
      work_order: number, ...saidLocation(location, calendars.get(location.calendarId)!), ...saidHoursOf(terms, location.name),
    })));
  }
}
