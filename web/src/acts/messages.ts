import type { CaseDetail, LinkKind } from '../api/wire';
import { states } from '../queue/messages';
import type { ActName } from './acts';
import { inLanguage } from '../app/language';

interface Words {
  /** On the button that begins it. */
  open: string;
  title: string;
  /** What it does, and who hears of it. */
  hint?: string;
  fields: Record<string, string | { label: string; hint: string }>;
  /** The button that does it. */
  button: string;
}

export interface Texts {
  acts: Record<ActName, Words>;
  linkKinds: Record<LinkKind, string>;
  messages: { more: string; moreLabel: string; cancel: string };
  /** Somebody else was quicker. */
  stale: (shown: CaseDetail) => string;
}

const en: Texts = {
  acts: {
    claim: { open: 'Claim', title: 'Claim', fields: {}, button: 'Claim' },
    assign: {
      open: 'Hand over', title: 'Hand the case over', fields: { personId: 'To', note: { label: 'Note for them', hint: 'The customer does not see it.' } }, button: 'Hand over',
    },
    resolve: {
      open: 'Resolve', title: 'Resolve the case', hint: 'All clocks end. The customer reads the cause and the summary, closes the case, or reopens it within 14 days.',
      fields: { cause: 'Cause', summary: 'What was done', productDefect: { label: 'It was a defect of the product', hint: 'Then no hours are charged for it.' } }, button: 'Resolve the case',
    },
    release: { open: 'Release', title: 'Let the held case go', hint: 'There are no hours for it. Its clocks start now, and what it takes is owed. The customer reads why.', fields: { reason: 'Why it goes on without hours' }, button: 'Release the case' },
    close: { open: 'Close', title: 'Close', fields: {}, button: 'Close' },
    reopen: { open: 'Reopen', title: 'Reopen the case', hint: 'The first response stays what it was.', fields: { reason: 'What is still wrong' }, button: 'Reopen the case' },
    decline: { open: 'Decline the severity', title: 'Stay with the severity', hint: 'The customer reads why.', fields: { reason: 'Why it stays' }, button: 'Decline' },
    contest: { open: 'Contest the severity', title: 'Contest the severity', hint: 'The provider decides again on the last change.', fields: { reason: 'Why it should be as before' }, button: 'Contest' },
    merge: {
      open: 'Merge', title: 'Merge into another case', hint: 'This case ends and its clocks are cancelled. The other one goes on for both, and the customer is told.',
      fields: { into: { label: 'The case that goes on', hint: 'Its number, such as C-100023.' }, reason: 'Why they are one' }, button: 'Merge',
    },
    retract: {
      open: 'Retract the first response', title: 'Retract a mistaken first response', hint: 'The clock runs on as if it had not been. Both sides see it.', fields: { reason: 'Why it was none' }, button: 'Retract the response',
    },
    withdraw: { open: 'Withdraw', title: 'Withdraw the case', hint: 'Nobody answers it any more, and all clocks are cancelled.', fields: { reason: 'Why it is not needed any more' }, button: 'Withdraw the case' },
    confirm: { open: 'The call was ours', title: 'The call was ours', fields: {}, button: 'The call was ours' },
    survey: {
      open: 'Say how it went', title: 'How did it go?', hint: 'The provider reads it.', fields: { score: 'From 1, badly, to 5, very well', comment: 'What we should know' }, button: 'Send',
    },
    move: {
      open: 'Move to another queue', title: 'Move to another queue', hint: 'Its clocks go on. Whom the escalations reach from now on is the new queue’s; who has it and does not work there is told.',
      fields: { queueId: 'To', reason: 'Why' }, button: 'Move the case',
    },
    thirdTier: {
      open: 'Ask the third tier', title: 'Ask the third tier for help', hint: 'The case stays with its queue and its owner.', fields: { reason: 'What is needed' }, button: 'Ask the third tier',
    },
    nominate: {
      open: 'Nominate a critsit manager', title: 'Nominate a critsit manager', hint: 'They are told, and drive the situation once they accept.', fields: { personId: 'Whom' }, button: 'Nominate',
    },
    executives: {
      open: 'Have executives told', title: 'Have the other side’s executives told', fields: { reason: 'Why now' }, button: 'Have them told',
    },
    manager: {
      open: 'I need a manager', title: 'Ask for a manager', hint: 'The queue lead is told at once, and after 30 minutes the service delivery manager. You read here when a person has it.',
      fields: { reason: 'What is wrong' }, button: 'Ask for a manager',
    },
    involve: {
      open: 'Bring somebody in', title: 'Bring somebody in', hint: 'They see the case and are told what happens on it. The customer reads their role.', fields: { personId: 'Whom', part: { label: 'What they do', hint: 'Network, say.' } }, button: 'Bring in',
    },
    link: { open: 'Link a case', title: 'Link to another case', fields: { number: { label: 'Number', hint: 'Such as C-100023.' }, kind: 'This case is' }, button: 'Link' },
  },
  linkKinds: {
    related: 'related to', duplicate: 'a duplicate of', caused_by: 'caused by', duplicated_by: 'duplicated by', causes: 'the cause of',
  },
  messages: { more: 'More', moreLabel: 'More to do with this case', cancel: 'Cancel' },
  stale: ({ severity, state, assignee }) =>
    `Someone changed this case while you were writing. You now see it as it is: Severity ${severity.set}, ${states[state].toLowerCase()}, ${assignee ? `with ${assignee.name}` : 'with nobody yet'}. What you typed is kept; look again, then decide.`,
};

export const { acts, linkKinds, messages, stale } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
