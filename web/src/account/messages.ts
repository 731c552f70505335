import type { ContactChannel, Scope, Urgency } from './api';

export const messages = {
  page: 'Your account',
  cancel: 'Cancel',
  done: 'Done',
  password: {
    heading: 'Password',
    current: 'Present password',
    next: 'New password',
    hint: 'At least 12 characters; a few words in a row will do.',
    button: 'Change password',
    done: 'Your password is changed, and you are signed out everywhere else.',
    none: 'You have no password here. An administrator can send you a link to set one.',
  },
  secondFactor: {
    heading: 'Second factor',
    on: (codes: number) => `In force. ${codes} recovery ${codes === 1 ? 'code is' : 'codes are'} left.`,
    off: 'Off. With an authenticator app, your password alone opens nothing.',
    setUp: 'Set up',
    remove: 'Remove',
    confirmPassword: 'Your password',
    continue: 'Continue',
    scan: 'Scan this with your authenticator app, or type the key into it. Then enter the code it shows.',
    picture: 'QR code for your authenticator app',
    key: 'Key',
    uri: 'Address',
    code: 'Code',
    confirm: 'Put in force',
    codes: 'Recovery codes',
    codesHint: 'Keep these where you keep what matters: each signs you in once, should the app be lost. They are not shown again.',
  },
  contact: {
    heading: 'How you are reached',
    intro: 'Every message stands in the desk at once, under the bell. What you read there goes no further.',
    columns: { channel: 'By', address: 'Where to', after: 'After minutes', from: 'From', proven: 'Last test', remove: '' },
    add: 'Add a way',
    remove: 'Remove',
    removeNamed: (channel: string) => `Remove ${channel}`,
    never: 'never',
    quiet: 'Quiet hours',
    quietOn: 'Hold back what is not urgent',
    quietFrom: 'From',
    quietUntil: 'Until',
    quietLets: 'Still comes through',
    zone: (zone: string) => `By the clock of ${zone}. Severity 1 always comes through.`,
    save: 'Save',
    saved: 'Saved.',
    test: 'Send me a test alert',
    tested: 'It is on its way, by every way above. What arrives is noted under “Last test”.',
    placeholder: { sms: '+77275550100', voice: '+77275550100', slack: 'https://hooks.slack.com/…', teams: 'https://…', mail: '' },
  },
  sessions: {
    heading: 'Where you are signed in',
    columns: { where: 'Where', since: 'Since', used: 'Last used', end: '' },
    here: 'this one',
    unknown: 'Unknown',
    end: 'Sign out',
    endNamed: (where: string) => `Sign out ${where}`,
    endOthers: 'Sign out everywhere else',
  },
  tokens: {
    heading: 'Tokens for programs',
    intro: 'A program uses the API in your name, within the scopes you give it.',
    columns: { name: 'Name', scopes: 'Scopes', expires: 'Expires', used: 'Last used', end: '' },
    empty: 'No tokens yet. Make one for each program, so that each can be revoked alone.',
    never: 'never',
    name: 'Name',
    scopes: 'Scopes',
    days: 'Good for days',
    button: 'Make a token',
    shown: 'Copy it now: it is not shown again.',
    revoke: 'Revoke',
    revokeNamed: (name: string) => `Revoke ${name}`,
  },
};

export const channels: Record<ContactChannel, string> = { mail: 'Mail', sms: 'Text message', voice: 'Call', slack: 'Slack', teams: 'Teams' };

export const urgencies: Record<Urgency, string> = { normal: 'Everything', high: 'Severity A and 1', critical: 'Severity 1 only' };

export const lets: Record<'high' | 'critical', string> = { high: 'Severity A and 1', critical: 'Severity 1 only' };

export const scopes: Record<Scope, string> = {
  read: 'read: see what you see',
  cases: 'cases: open and work on cases',
  portal: 'portal: what a customer’s portal does',
  contracts: 'contracts: keep contracts and calendars',
  people: 'people: keep people and roles',
};
