import { In } from 'typeorm';
import type { Work } from '../../platform/database/index.js';
import { Product } from '../product.entity.js';
import { servicesOf, type MissionCriticalTarget, type Service, type WorkOrderTerms } from '../rules/index.js';
import type { Line } from './line.js';
import { boughtHours, type ReadService } from './place-cells.js';
import type { Said } from './sheet.js';

/** What a work order buys beside hours for its locations. */
export const SERVICE_COLUMNS = [
  'pooled_prs_hours', 'assessments', 'rapid_response', 'event_management', 'mission_critical_products', 'mission_critical_response',
  'third_tier_products', 'premier_ultimate_contacts', 'partner_addendum', 'end_customers', 'enhanced_service_for', 'pre_release_products',
];

/** One a line in its cell: severity, minutes, hours, such as `A 30 24x7`. */
const TARGET = /^(1|A|B|C) (\d{1,6}) (24x7|business)$/;

export async function servicesIn(work: Work, line: Line): Promise<ReadService[]> {
  const read = (column: string, service: Service | null): ReadService[] => (service ? [{ column, service }] : []);
  const products = async (column: string) => productsNamed(work, line, column);
  const [critical, technologies, preRelease] = [await products('mission_critical_products'), await products('third_tier_products'), await products('pre_release_products')];
  const pooled = line.whole('pooled_prs_hours') ?? 0;
  const contacts = line.whole('premier_ultimate_contacts');
  const responseTable = responseTableIn(line);
  const endCustomers = line.list('end_customers');
  const addendum = line.yes('partner_addendum');
  if (!addendum && (endCustomers.length > 0 || line.text('enhanced_service_for'))) line.fault('partner_addendum', 'End customers need the addendum: write yes.', 'WHO-6');
  if (responseTable && critical.length === 0) line.fault('mission_critical_products', 'Name the products that have this response table.', 'MCS-1');
  return [
    ...read('pooled_prs_hours', pooled > 0 ? { kind: 'hours', hours: 'prs', location: null, minutes: pooled * 60 } : null),
    ...line.list('assessments').flatMap((name) => read('assessments', { kind: 'assessment', name })),
    ...read('rapid_response', line.yes('rapid_response') ? { kind: 'rapid_response' } : null),
    ...read('event_management', line.yes('event_management') ? { kind: 'event_management' } : null),
    ...read('mission_critical_products', critical.length > 0 ? { kind: 'mission_critical', products: critical, responseTable } : null),
    ...read('third_tier_products', technologies.length > 0 ? { kind: 'third_tier', products: technologies } : null),
    ...read('premier_ultimate_contacts', contacts === undefined ? null : { kind: 'premier_ultimate', contacts }),
    ...read('partner_addendum', addendum ? { kind: 'partner_addendum', endCustomers, enhancedServiceFor: line.text('enhanced_service_for') ?? null } : null),
    ...read('pre_release_products', preRelease.length > 0 ? { kind: 'pre_release', products: preRelease } : null),
  ];
}

async function productsNamed({ tx }: Work, line: Line, column: string): Promise<string[]> {
  const names = line.list(column);
  const found = names.length === 0 ? [] : await tx.findBy(Product, { name: In(names) });
  return names.flatMap((name) => {
    const product = found.find((each) => each.name === name);
    if (!product) line.fault(column, `There is no product called ${name}. Products are named one a line.`, 'WHO-4');
    return product ? [product.id] : [];
  });
}

function responseTableIn(line: Line): MissionCriticalTarget[] | null {
  const rows = line.list('mission_critical_response');
  const targets = rows.flatMap((row) => {
    const [, severity, minutes, hours] = TARGET.exec(row.trim()) ?? [];
    return severity === undefined ? [] : [{ severity, targetMinutes: Number(minutes), hours } as MissionCriticalTarget];
  });
  if (targets.length < rows.length) line.fault('mission_critical_response', 'Write one target a line, such as A 30 24x7 or C 240 business.', 'MCS-1');
  return rows.length === 0 ? null : targets;
}

/** @param productNames by id */
export function saidServices(terms: WorkOrderTerms, productNames: ReadonlyMap<string, string>): Said {
  const [critical, technologies, preRelease] = [servicesOf(terms, 'mission_critical')[0], servicesOf(terms, 'third_tier')[0], servicesOf(terms, 'pre_release')[0]];
  const addendum = servicesOf(terms, 'partner_addendum')[0];
  const named = (of: { products: string[] } | undefined) => of?.products.map((id) => productNames.get(id)!) ?? null;
  return {
    pooled_prs_hours: boughtHours(terms, null, 'prs'),
    assessments: servicesOf(terms, 'assessment').map(({ name }) => name),
    rapid_response: servicesOf(terms, 'rapid_response').length > 0,
    event_management: servicesOf(terms, 'event_management').length > 0,
    mission_critical_products: named(critical),
    mission_critical_response: critical?.responseTable?.map(({ severity, targetMinutes, hours }) => `${severity} ${targetMinutes} ${hours}`) ?? null,
    third_tier_products: named(technologies),
    premier_ultimate_contacts: servicesOf(terms, 'premier_ultimate')[0]?.contacts ?? null,
    partner_addendum: addendum !== undefined,
    end_customers: addendum?.endCustomers ?? null,
    enhanced_service_for: addendum?.enhancedServiceFor ?? null,
    pre_release_products: named(preRelease),
  };
}
