import type { Work } from '../platform/database/index.js';
import { refused } from '../platform/http/index.js';
import { CaseItem } from './case-item.entity.js';
import type { LockedCase } from './case-store.js';

/** What the customer owed on this case and missed, by its title. @throws Problem 422 for anything else, by the rule that asks for it */
export async function missedObligation({ tx }: Work, { row }: LockedCase, id: string, rule: 'SEV-6' | 'AEM-4'): Promise<string> {
  const item = await tx.findOneBy(CaseItem, { id, caseId: row.id });
  if (item?.side === 'customer' && item.state === 'missed') return item.title;
  const message = 'This is no obligation of this case that the customer missed.';
  throw refused(rule, message, [{ field: 'missedObligationId', message }]);
}
