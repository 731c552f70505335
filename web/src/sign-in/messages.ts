import type { DemoRole } from '../api/wire';
import { inLanguage } from '../app/language';

const en = {
  messages: {
    page: 'Sign in',
    language: 'Language',
    heading: 'Who would you like to be?',
    intro: 'A demonstration desk: three customers, their contracts, and a provider who has promised to answer in time.',
    provider: 'The provider',
    customer: 'A customer',
    signIn: 'Sign in',
    account: 'Sign in with an account',
    email: 'E-mail address',
    password: 'Password',
    code: 'Code',
    codeHint: 'The six digits your authenticator app shows, or one of your recovery codes.',
    back: 'Use another account',
    by: (label: string) => `Sign in with ${label}`,
    problems: {
      unknown: 'The identity provider knows you, this desk does not. Ask an administrator of the desk to add your e-mail address.',
      unverified: 'The identity provider has not verified your e-mail address. Verify it there, then try again.',
      failed: 'Signing in by the identity provider did not work out. Try again.',
      unavailable: 'The identity provider cannot be reached right now. Try again in a moment, or sign in with a password.',
    } as Record<string, string>,
  },
  invitation: {
    page: 'Set a password',
    heading: 'Welcome to Critsit',
    intro: 'Choose the password you will sign in with. At least 12 characters; a few words in a row will do.',
    password: 'New password',
    button: 'Set password',
    done: 'Your password is set. Sign in with it.',
    noToken: 'This link is incomplete. Open it again as you were sent it, or ask for a new one.',
  },
  /** Whom one may be in a demonstration, and what they do. */
  whoIs: {
    engineer: { name: 'Engineer', who: 'Answers cases. Sees the queue with every timer, and answers before it runs out.' },
    intake: { name: 'Intake', who: 'Takes the calls. Opens cases by phone for whoever is on the line.' },
    lead: { name: 'Queue lead', who: 'Is told first when an answer is at risk. Sees escalations and acknowledges them.' },
    critsit: { name: 'Critsit manager', who: 'Drives critical situations. Is reached when a Severity 1 or A stays unanswered.' },
    sdm: { name: 'Service delivery manager', who: "Owns the customer's agreement. Sees what was promised and what was missed." },
    admin: { name: 'Administrator', who: 'Keeps the desk. Is reached when an escalation finds nobody else.' },
    csm: { name: 'Customer support manager', who: 'Speaks for the customer. Opens cases for every contact and sees all of them.' },
    contact: { name: 'Named contact', who: 'Has a problem to report. Opens cases and follows them.' },
    information: { name: 'Information contact', who: 'Reads along. Sees cases, opens none.' },
    'other-csm': { name: 'Support manager elsewhere', who: 'Belongs to another customer. Sees nothing of the first.' },
  } satisfies Record<DemoRole, { name: string; who: string }>,
};

export type Texts = typeof en;
export const { messages, invitation, whoIs } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });

const SIDES = {
  provider: ['engineer', 'intake', 'lead', 'critsit', 'sdm', 'admin'],
  customer: ['csm', 'contact', 'information', 'other-csm'],
} as const satisfies Record<string, DemoRole[]>;

export const demoRoles: { role: DemoRole; side: 'provider' | 'customer'; name: string; who: string }[] =
  (['provider', 'customer'] as const).flatMap((side) => SIDES[side].map((role) => ({ role, side, ...whoIs[role] })));
