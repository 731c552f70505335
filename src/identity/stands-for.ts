/**
 * Whom a person answers for now, as a subquery: themselves, and whoever is away and named them their delegate (`WHO-5`).
 * @param person the person's id, as SQL of type uuid
 */
export const standsFor = (person: string): string =>
  `(SELECT ${person} UNION SELECT person_id FROM delegation WHERE delegate_id = ${person} AND starts_at <= (SELECT desk_now()) AND (SELECT desk_now()) < ends_at)`;
