export type CaseAct = 'open' | 'open_by_phone' | 'respond' | 'comment' | 'note' | 'request_severity' | 'set_severity';

/** Which roles may do what to a case (`WHO-3`, `WHO-5`, `SEV-2`, `SEV-3`, `CLK-1`). Seeing it comes first and is not in this table. */
const MAY: Record<CaseAct, readonly string[]> = {
  open: ['csm', 'contact'],
  open_by_phone: ['intake'],
  respond: ['engineer', 'lead', 'critsit'],
  comment: ['csm', 'contact', 'intake', 'engineer', 'lead', 'critsit', 'sdm', 'admin'],
  note: ['intake', 'engineer', 'lead', 'critsit', 'sdm', 'admin'],
  request_severity: ['csm', 'contact'],
  set_severity: ['engineer', 'lead', 'critsit', 'sdm'],
};

export const mayDo = (act: CaseAct, roles: readonly string[]): boolean => roles.some((role) => MAY[act].includes(role));

/** What is said to whom an act is not open to. */
export const WHY_NOT: Record<CaseAct, { detail: string; rule: string }> = {
  open: { detail: 'Your account may read cases, not open them. Ask your customer support manager.', rule: 'WHO-3' },
  open_by_phone: { detail: 'A case by phone is opened by the person who takes the call. Call the support line, or use the web.', rule: 'SEV-2' },
  respond: { detail: 'A response is given by an engineer, a queue lead or a critsit manager.', rule: 'CLK-1' },
  comment: { detail: 'Your account may read this case, not write on it.', rule: 'WHO-3' },
  note: { detail: 'Internal notes are written by the provider.', rule: 'WHO-1' },
  request_severity: { detail: 'Your account may read this case, not ask for another severity.', rule: 'WHO-3' },
  set_severity: { detail: 'The severity is set by an engineer, a lead, a critsit manager or the service delivery manager.', rule: 'SEV-3' },
};
