import type { DemoRole } from '../api/wire';

export const messages = {
  page: 'Sign in',
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
};

export const invitation = {
  page: 'Set a password',
  heading: 'Welcome to Critsit',
  intro: 'Choose the password you will sign in with. At least 12 characters; a few words in a row will do.',
  password: 'New password',
  button: 'Set password',
  done: 'Your password is set. Sign in with it.',
  noToken: 'This link is incomplete. Open it again as you were sent it, or ask for a new one.',
};

export const demoRoles: { role: DemoRole; side: 'provider' | 'customer'; name: string; who: string }[] = [
  { role: 'engineer', side: 'provider', name: 'Engineer', who: 'Answers cases. Sees the queue with every timer, and answers before it runs out.' },
  { role: 'intake', side: 'provider', name: 'Intake', who: 'Takes the calls. Opens cases by phone for whoever is on the line.' },
  { role: 'lead', side: 'provider', name: 'Queue lead', who: 'Is told first when an answer is at risk. Sees escalations and acknowledges them.' },
  { role: 'critsit', side: 'provider', name: 'Critsit manager', who: 'Drives critical situations. Is reached when a Severity 1 or A stays unanswered.' },
  { role: 'sdm', side: 'provider', name: 'Service delivery manager', who: "Owns the customer's agreement. Sees what was promised and what was missed." },
  { role: 'admin', side: 'provider', name: 'Administrator', who: 'Keeps the desk. Is reached when an escalation finds nobody else.' },
  { role: 'csm', side: 'customer', name: 'Customer support manager', who: 'Speaks for the customer. Opens cases for every contact and sees all of them.' },
  { role: 'contact', side: 'customer', name: 'Named contact', who: 'Has a problem to report. Opens cases and follows them.' },
  { role: 'information', side: 'customer', name: 'Information contact', who: 'Reads along. Sees cases, opens none.' },
  { role: 'other-csm', side: 'customer', name: 'Support manager elsewhere', who: 'Belongs to another customer. Sees nothing of the first.' },
];
