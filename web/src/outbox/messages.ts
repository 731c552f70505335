export const messages = {
  page: 'Outbox',
  heading: 'Outbox',
  intro: 'What would have been sent. This is a demonstration: nothing left the desk.',
  columns: { at: 'When', channel: 'By', to: 'To', subject: 'Subject', case: 'Case', reason: 'Why' },
  empty: 'Nothing yet',
  emptyDetail: 'Open a case and let time pass: every mail an escalation sends appears here.',
};
