import type { Channel } from '../api/wire';
import type { ContactKind, FileKind, NotifiedRole, RecordEntry } from './api';

export const kinds: Record<ContactKind, string> = {
  csm: 'Customer support manager',
  named: 'Named contact',
  group_submit: 'Group, opens cases',
  group_information: 'Group, reads',
  cloud_admin: 'Cloud administrator',
};

export const notifiedRoles: Record<NotifiedRole, string> = { change_control: 'Change control', management: 'Management', executive: 'Executive' };

export const hourKinds: Record<string, string> = {
  prs: 'problem resolution', third_tier: 'third-tier', support_assistance: 'support assistance', development_assistance: 'development assistance',
  advisory: 'advisory', dse: 'dedicated support engineering',
};

export const states = { draft: 'Draft', active: 'Active', ended: 'Ended' };

export const channels: Record<Channel, string> = { web: 'The web', phone: 'Phone', online_portal: "The product's portal" };

const count = (many: number, word: string) => `${many} ${word}${many === 1 ? '' : 's'}`;

export const messages = {
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
    sdm: 'Service delivery manager',
    increment: 'Labour is charged in steps of',
    minutes: (minutes: number) => count(minutes, 'minute'),
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
};

export const refusal = {
  title: (rule: string | undefined) => (rule ? `Refused by ${rule}` : 'Not possible'),
  rule: 'What the rule says',
};

export const files: Record<FileKind, string> = {
  customers: 'Customers and agreements', calendars: 'Calendars', holidays: 'Holidays', 'work-orders': 'Work orders', locations: 'Locations', contacts: 'Contacts',
};

export const importing = {
  page: 'Import',
  intro: 'One file at a time, in this order: each builds on those before it. A file is taken in whole or not at all.',
  notYours: 'Files are imported by administrators',
  notYoursDetail: 'Ask an administrator of the desk.',
  kind: 'What is in the file',
  example: (kind: string) => `${kind} of this desk, as a file with all the columns`,
  drop: 'Drop a CSV file here, or choose one',
  choose: 'CSV file',
  looking: 'Looking through the file',
  sound: (lines: number) => `This is what ${count(lines, 'line')} would do. Nothing is changed yet.`,
  faults: 'What is wrong with it',
  columns: { line: 'Line', column: 'Column', message: 'What is wrong', act: 'What it does' },
  more: (many: number) => `and ${count(many, 'line')} more`,
  button: (kind: string, lines: number) => `Import ${kind.toLowerCase()}: ${count(lines, 'line')}`,
  done: (lines: number) => `${count(lines, 'line')} taken in.`,
  another: 'Choose another file',
};

/** What was done, in words; a type of its own making stands as it is. */
export function recordLine({ type, data }: RecordEntry): string {
  const text = (key: string): string => (typeof data[key] === 'string' || typeof data[key] === 'number' ? String(data[key]) : '');
  const lines: Record<string, string> = {
    'work_order.drafted': `drafted it. ${text('why')}`,
    'work_order.amended': `made version ${text('version')}. ${text('why')}`,
    'work_order.activated': 'activated it',
    'work_order.ended': `ended it. ${text('why')}`,
    'contact.added': `added ${text('name')}${text('allowedOver') && `, over the number bought: ${text('allowedOver')}`}`,
    'contact.changed': `changed a contact${text('kind') && ` to ${kindInWords(text('kind'))}`}`,
    'contact.removed': `removed ${text('name')}`,
    'contact.invited': 'made a link to set a password',
    'notified.added': `named ${text('name')} to be told`,
    'event.recorded': `planned the event ${text('name')}`,
    'event.confirmed': `recorded that ${text('confirmedBy')} confirmed the event ${text('name')}`,
    'event.cancelled': `cancelled the event ${text('name')}. ${text('reason')}`,
    'event.prepared': `kept the preparation of ${text('name')}: ${text('kind')}, ${text('to')}`,
    'notified.removed': `took ${text('name')} off those to be told`,
  };
  return lines[type] ?? type;
}

const kindInWords = (kind: string): string => (kinds[kind as ContactKind] ?? kind).toLowerCase();
