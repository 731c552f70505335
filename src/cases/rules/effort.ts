/**
 * What follows when the customer cannot keep 24x7 effort going (section 2, note 2): the provider may lower the severity
 * (`SEV-6`, `RR-4`), but not under Azure Event Management, where the effort is reduced instead and the severity stays (`AEM-4`).
 * @param lowers whether the change lowers the severity
 */
export function refuseForWantOfCustomer(responseTable: string, lowers: boolean): { rule: 'SEV-6' | 'AEM-4'; message: string } | null {
  if (!lowers) return { rule: 'SEV-6', message: 'A missed obligation is a reason to lower the severity, not to raise it.' };
  if (responseTable !== 'event_management') return null;
  return {
    rule: 'AEM-4',
    message: 'Under Azure Event Management a missed obligation reduces the effort, and the severity stays. Record the reduced effort; lower the severity only where the business impact has changed.',
  };
}

/** Whether the 24x7 effort of a case may be reduced, or made full again; null when it may (`AEM-4`). */
export function refuseEffort(responseTable: string, reduced: boolean, to: 'reduced' | 'full'): { status: 'rule' | 'state'; message: string } | null {
  if (responseTable !== 'event_management') {
    return { status: 'rule', message: 'Only under Azure Event Management the effort is reduced while the severity stays. Lower the severity instead, and name the missed obligation.' };
  }
  if (reduced === (to === 'reduced')) return { status: 'state', message: `The effort on this case is ${to} already.` };
  return null;
}
