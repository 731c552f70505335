export interface StandingOfQueue {
  lead: { name: string; active: boolean; leads: boolean } | null;
  /** How many of its people are still at the desk. */
  members: number;
  rosters: { what: string; name: string | null; onDuty: number }[];
}

/** What the desk warns of: whom a queue's escalations would look for in vain, so that they fall through to others (`ESC-5`). */
export function queueWarnings({ lead, members, rosters }: StandingOfQueue): string[] {
  return [
    ...(lead === null ? ['This queue has no lead. Name one: escalations pass to the next step’s people.'] : []),
    ...(lead && !lead.active ? [`${lead.name} leads this queue and has left the desk. Name another lead.`] : []),
    ...(lead?.active && !lead.leads ? [`${lead.name} leads this queue and is no queue lead any more. Name another lead, or give the role back.`] : []),
    ...(members === 0 ? ['Nobody works on this queue. Add engineers.'] : []),
    ...rosters.flatMap(({ what, name, onDuty }) => {
      if (name === null) return [`There is no roster for ${what}. Name one.`];
      return onDuty === 0 ? [`Nobody is on duty in ${name} (${what}). Put people into it.`] : [];
    }),
  ];
}
