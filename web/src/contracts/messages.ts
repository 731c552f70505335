import type { Channel, Severity } from '../api/wire';
import type { ContactKind, FileKind, NotifiedRole, RecordEntry } from './api';
import { counted, inLanguage } from '../app/language';

const many = counted('en');
const lineCount = (n: number): string => many(n, { one: 'line', other: 'lines' });

/** Reads a word or a number from what a record keeps. */
export type Recorded = (key: string) => string;

const contactKinds: Record<string, string> = {
  csm: 'Customer support manager',
  named: 'Named contact',
  group_submit: 'Group, opens cases',
  group_information: 'Group, reads',
  cloud_admin: 'Cloud administrator',
} satisfies Record<ContactKind, string>;

const en = {
  kinds: contactKinds as Record<ContactKind, string>,
  notifiedRoles: { change_control: 'Change control', management: 'Management', executive: 'Executive' } satisfies Record<NotifiedRole, string>,
  hourKinds: {
    prs: 'problem resolution', third_tier: 'third-tier', support_assistance: 'support assistance', development_assistance: 'development assistance',
    advisory: 'advisory', dse: 'dedicated support engineering',
  } as Record<string, string>,
  states: { draft: 'Draft', active: 'Active', ended: 'Ended' },
  channels: { web: 'The web', phone: 'Phone', online_portal: "The product's portal" } satisfies Record<Channel, string>,
  messages: {
    page: 'Contracts',
    intro: 'Work orders: what was bought, by whom, for where, until when.',
    notYours: 'Contracts are kept by others',
    notYoursDetail: 'Your customer support manager, the service delivery manager and administrators see them here.',
    none: { title: 'No work orders yet', detail: 'A work order appears here once it is drafted or imported.' },
    toImport: 'Import files',
    export: 'Export',
    columns: { number: 'Work order', customer: 'Customer', state: 'State', term: 'Term', package: 'Package', sdm: 'Service delivery manager' },
    term: (from: string, to: string) => `${from} to ${to}`,
    packages: { custom: 'Custom', fixed: 'Fixed' },
    sectors: { commercial: 'Commercial', public: 'Public sector' },
    terms: {
      heading: 'Terms',
      customer: 'Customer',
      term: 'Term',
      sector: 'Sector',
      package: 'Package',
      delivery: 'Delivery',
      deliveryOf: (model: string, level: string) => `${model}, ${level}`,
      models: { pooled: 'pooled', designated: 'designated', dedicated: 'dedicated' } as Record<string, string>,
      levels: { core: 'core', standard: 'standard', advanced: 'advanced' } as Record<string, string>,
      sdm: 'Service delivery manager',
      increment: 'Labour is charged in steps of',
      minutes: (minutes: number) => many(minutes, { one: 'minute', other: 'minutes' }),
      contacts: 'Named contacts bought',
    },
    locations: {
      heading: 'Support locations',
      columns: { name: 'Location', now: 'There now', phone: 'Support line', note: '' },
      host: 'host',
      aroundTheClock: 'Severity B runs 24x7',
    },
    services: {
      heading: 'Services',
      none: 'Nothing beside the terms.',
    },
    contacts: {
      heading: 'Contacts',
      columns: { name: 'Name', kind: 'Kind', account: 'Account id', reach: 'Reached at', act: '' },
      count: (named: number, bought: number) => `${named} of ${bought} named contacts`,
      add: 'Add a contact',
      change: 'Change',
      changeNamed: (name: string) => `Change ${name}`,
      handOver: 'Hand over',
      handOverNamed: (name: string) => `Hand the role over to ${name}`,
      remove: 'Remove',
      removeNamed: (name: string) => `Remove ${name}`,
      invite: 'Invite',
      inviteNamed: (name: string) => `Invite ${name}`,
    },
    contact: {
      add: 'Add a contact',
      change: (name: string) => `Change ${name}`,
      name: 'Name',
      email: 'E-mail address',
      kind: 'Kind',
      timeZone: 'Time zone',
      language: 'Language',
      accountId: 'Account id',
      accountIdHint: 'Left empty, one is given.',
      phone: 'Phone',
      phoneHint: 'The number on record: intake may call back on it.',
      pin: 'PIN',
      pinHint: '4 to 12 digits, by which intake knows the caller. Not shown again.',
      allowOver: 'Why more contacts than were bought',
      allowOverHint: 'Stays on record.',
      addButton: 'Add the contact',
      changeButton: 'Save',
    },
    handOver: {
      title: (name: string) => `Hand the role over to ${name}?`,
      detail: (from: string, to: string) => `${to} becomes the customer support manager and keeps this list from then on. ${from} stays a named contact.`,
      button: 'Hand the role over',
    },
    remove: {
      title: (name: string) => `Remove ${name}?`,
      detail: 'They open no more cases under this work order. Who is left in no work order is signed out and cannot sign in. What they did stays on record.',
      button: 'Remove',
    },
    link: {
      title: 'Pass this link on',
      hint: (name: string, until: string) => `${name} sets a password with it, once, until ${until}. It is not shown again.`,
      done: 'Done',
    },
    notified: {
      heading: 'Whom to tell',
      intro: 'Told or asked when it matters; they need no account.',
      none: 'Nobody is named yet. Severity 1 and A ask for change control and executives quickly.',
      role: 'For',
      button: 'Add',
      form: 'Add somebody to tell',
    },
    history: {
      versions: 'Versions',
      version: (version: number) => `Version ${version}`,
      record: 'Record',
      desk: 'the desk',
      /** Before what somebody did. */
      actor: (name: string) => `${name} `,
      by: (who: string, when: string) => `${who}, ${when}`,
    },
    check: {
      heading: 'May a case be opened?',
      contact: 'Contact',
      location: 'Location',
      product: 'Product',
      severity: 'Severity',
      channel: 'Through',
      button: 'Check',
      yes: 'Yes, it may be opened.',
      no: 'No, not like this.',
      holds: 'holds',
      refuses: 'refuses',
      by: (at: string, place: string) => `An engineer answers by ${at} (${place}).`,
      forYou: (at: string) => `That is ${at} for you.`,
      target: (minutes: number, hours: '24x7' | 'business') => `${minutes} minutes, counted ${hours === '24x7' ? 'round the clock' : 'in the working hours of the location'}.`,
      counted: (zone: string) => `What is counted, in the time of ${zone}`,
      phone: 'Support line',
      portal: 'Portal',
    },
    cancel: 'Cancel',
  },
  files: {
    customers: 'Customers and agreements', calendars: 'Calendars', holidays: 'Holidays', 'work-orders': 'Work orders', locations: 'Locations', contacts: 'Contacts',
  } satisfies Record<FileKind, string>,
  importing: {
    page: 'Import',
    intro: 'One file at a time, in this order: each builds on those before it. A file is taken in whole or not at all.',
    notYours: 'Files are imported by administrators',
    notYoursDetail: 'Ask an administrator of the desk.',
    kind: 'What is in the file',
    example: (kind: string) => `${kind} of this desk, as a file with all the columns`,
    drop: 'Drop a CSV file here, or choose one',
    choose: 'CSV file',
    looking: 'Looking through the file',
    sound: (lines: number) => `This is what ${lineCount(lines)} would do. Nothing is changed yet.`,
    faults: 'What is wrong with it',
    columns: { line: 'Line', column: 'Column', message: 'What is wrong', act: 'What it does' },
    more: (n: number) => `and ${lineCount(n)} more`,
    button: (kind: string, lines: number) => `Import ${kind.toLowerCase()}: ${lineCount(lines)}`,
    done: (lines: number) => `${lineCount(lines)} taken in.`,
    another: 'Choose another file',
  },
  /** What was done to a work order, as what its actor did. */
  record: {
    'work_order.drafted': (its) => `drafted it. ${its('why')}`,
    'work_order.amended': (its) => `made version ${its('version')}. ${its('why')}`,
    'work_order.activated': () => 'activated it',
    'work_order.ended': (its) => `ended it. ${its('why')}`,
    'contact.added': (its) => `added ${its('name')}${its('allowedOver') && `, over the number bought: ${its('allowedOver')}`}`,
    'contact.changed': (its) => `changed a contact${its('kind') && ` to ${(contactKinds[its('kind')] ?? its('kind')).toLowerCase()}`}`,
    'contact.removed': (its) => `removed ${its('name')}`,
    'contact.invited': () => 'made a link to set a password',
    'notified.added': (its) => `named ${its('name')} to be told`,
    'notified.removed': (its) => `took ${its('name')} off those to be told`,
    'event.recorded': (its) => `planned the event ${its('name')}`,
    'event.confirmed': (its) => `recorded that ${its('confirmedBy')} confirmed the event ${its('name')}`,
    'event.cancelled': (its) => `cancelled the event ${its('name')}. ${its('reason')}`,
    'event.prepared': (its) => `kept the preparation of ${its('name')}: ${its('kind')}, ${its('to')}`,
  } satisfies Record<string, (its: Recorded) => string>,
  /** What was bought, a service a line. */
  services: {
    hours: (amount: string, of: string, place: string | null) => `${amount} of ${of}, ${place === null ? 'pooled at the host' : `for ${place}`}`,
    assessment: (name: string) => `Assessment: ${name}`,
    rapidResponse: 'Rapid Response: Severity 1 and A on covered components within 15 minutes',
    eventManagement: 'Event management: Severity 1 and A within 15 minutes in confirmed event windows',
    missionCritical: (products: string, targets: string) => `Mission critical for ${products}: ${targets}`,
    thirdTier: (products: string) => `Third-tier: cases on ${products} go straight to the third tier`,
    premierUltimate: (contacts: number) => `Premier Ultimate: problem resolution as needed, for ${contacts} contacts and no more`,
    partner: (customers: string | null, enhancedFor: string | null) => `Partner addendum: may open cases for ${customers ?? 'no end customer yet'}${enhancedFor === null ? '' : `; enhanced service for ${enhancedFor}`}`,
    preRelease: (products: string | null) => `Supported before its release: ${products ?? 'nothing yet'}`,
    ordinaryTable: 'the ordinary response table',
    target: (severity: Severity, minutes: number, aroundTheClock: boolean) => `Severity ${severity} within ${minutes} min${aroundTheClock ? '' : ' of working hours'}`,
  },
};

export type Texts = typeof en;
export const { kinds, notifiedRoles, hourKinds, states, channels, messages, files, importing, record, services } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });

/** What was done, in words; a type of its own making stands as it is. */
export function recordLine({ type, data }: RecordEntry): string {
  const lines: Record<string, (its: Recorded) => string> = record;
  return lines[type]?.((key) => (typeof data[key] === 'string' || typeof data[key] === 'number' ? String(data[key]) : '')) ?? type;
}
