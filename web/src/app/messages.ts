import type { Role } from '../api/wire';
import { inLanguage } from './language';

const en = {
  messages: {
    product: 'Critsit',
    title: (page: string) => `${page} · Critsit`,
    queue: 'Queue',
    yourCases: 'Your cases',
    openCase: 'Open a case',
    delivery: 'Delivery',
    takeCall: 'Take a call',
    outages: 'Outages',
    contracts: 'Contracts',
    people: 'People',
    rosters: 'Rosters',
    policies: 'Policies',
    replay: 'Replay',
    deliveries: 'Deliveries',
    failed: (count: string) => `${count} failed`,
    audit: 'Audit',
    webhooks: 'Webhooks',
    pages: 'Pages',
    yourAccount: 'Your account',
    signOut: 'Sign out',
    account: (name: string) => `Signed in as ${name}`,
    demo: {
      label: 'Demonstration',
      time: "The desk's time",
      advance: { 15: '+15 min', 60: '+1 h', 1440: '+1 day' },
      explained: "Moves the desk's own time forward, for everyone here. It never goes back.",
      outbox: 'Outbox',
    },
    once: { copy: 'Copy', copied: 'Copied', done: 'Done' },
    cancel: 'Cancel',
    notHere: 'There is nothing here',
    notHereDetail: 'This page does not exist. The address may be mistyped, or from another version of the desk.',
    toQueue: 'Go to the queue',
    retry: 'Try again',
    unexpected: 'This page stumbled',
    unexpectedDetail: 'That is our mistake. Nothing was changed. Try again; if it stays, tell your administrator.',
  },
  refusal: {
    title: (rule: string | undefined) => (rule ? `Refused by ${rule}` : 'Not possible'),
    rule: 'What the rule says',
  },
  roles: {
    csm: 'Customer support manager',
    contact: 'Named contact',
    information: 'Information only',
    intake: 'Intake',
    engineer: 'Engineer',
    lead: 'Queue lead',
    critsit: 'Critsit manager',
    sdm: 'Service delivery manager',
    admin: 'Administrator',
  } satisfies Record<Role, string>,
};

export type Texts = typeof en;
export const { messages, refusal, roles } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
