import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import type { Work } from '../platform/database/index.js';
import { UpCall, UpCalls } from '../platform/events/up-calls.js';
import { conflict, notFound } from '../platform/http/index.js';
import { authorise } from './access.guard.js';
import { InvitationsService, type NewInvitation } from './invitations.service.js';
import { Person } from './person.entity.js';
import { recordOfPerson, recordOnPerson, type PersonEventView } from './person-record.js';
import { answersFor } from './rules/index.js';
import { endEverySignIn } from './sessions.service.js';

/** Somebody of the staff left the desk, or was let in again: rosters go on without them from then on. */
export const STAFF_ACTIVE = new UpCall<{ personId: string; active: boolean }>('staff active');

/** Any number will do, as long as nothing else of the desk locks it. */
const PEOPLE_LOCK = 7_003_003;

export type NewPerson = Omit<Person, 'id' | 'active'>;

export interface PersonChange {
  name?: string | undefined;
  roles?: Person['roles'] | undefined;
  active?: boolean | undefined;
}

/** Who works with the desk, what they may do, who answers when they are away (`WHO-5`). */
@Injectable()
export class PeopleService {
  constructor(private readonly invitations: InvitationsService, private readonly upCalls: UpCalls, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {
    upCalls.declare(STAFF_ACTIVE);
  }

  /** Somebody new, who cannot sign in yet. @throws Problem 409 where the address is somebody's already */
  async add(tx: EntityManager, person: NewPerson): Promise<string> {
    const { side, customerId, name, email, roles, timeZone, language } = person;
    const added = await tx.query<{ id: string }[]>(
      `INSERT INTO person (id, side, customer_id, name, email, roles, time_zone, language) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (lower(email)) DO NOTHING RETURNING id`, [randomUUID(), side, customerId, name, email, roles, timeZone, language]);
    if (!added[0]) throw conflict(`${email} is somebody’s address already.`);
    return added[0].id;
  }

  /** A member of the provider's staff, with the link by which they set a password. */
  async create(work: Work, person: Pick<NewPerson, 'name' | 'email' | 'roles' | 'timeZone' | 'language'>): Promise<{ id: string; invitation: NewInvitation }> {
    await this.asAdministrator(work);
    const id = await this.add(work.tx, { ...person, side: 'provider', customerId: null });
    await recordOnPerson(work.tx, work.actor, id, 'added', { roles: person.roles });
    return { id, invitation: await this.invitations.invite(work.tx, id) };
  }

  /** A new link for somebody of the staff who has none, or forgot their password. */
  async invite(work: Work, id: string): Promise<NewInvitation> {
    await this.asAdministrator(work);
    const person = await this.staff(work.tx, id);
    if (!person.active) throw conflict('Who has left the desk cannot be invited. Let them in again first.');
    await recordOnPerson(work.tx, work.actor, id, 'invited');
    return this.invitations.invite(work.tx, id);
  }

  /** Whoever is deactivated is signed out everywhere, programs included. */
  async change(work: Work, id: string, { name, roles, active }: PersonChange): Promise<void> {
    await this.asAdministrator(work);
    const before = await this.staff(work.tx, id);
    const after = { name: name ?? before.name, roles: roles ?? before.roles, active: active ?? before.active };
    if (administers(before) && !administers(after)) await this.refuseIfLast(work.tx, id);
    await work.tx.update(Person, { id }, after);
    await recordOnPerson(work.tx, work.actor, id, 'changed', { from: { name: before.name, roles: before.roles, active: before.active }, to: after });
    if (!after.active) await endEverySignIn(work.tx, id);
    if (after.active !== before.active) await this.upCalls.emit(work, STAFF_ACTIVE, { personId: id, active: after.active });
  }

  /** Who changed what of somebody's account, the latest first. @throws Problem 404 */
  async record(work: Work, id: string): Promise<PersonEventView[]> {
    authorise(work.actor, 'people.change');
    await this.staff(work.tx, id);
    return recordOfPerson(work.tx, id);
  }

  /**
   * Who answers for somebody at an instant of the desk's time: their delegate while they are away, else they themselves;
   * null when nobody is left. One hop: the delegate's own absence is not looked at.
   */
  async standingIn(tx: EntityManager, personId: string, at: number): Promise<string | null> {
    const [row] = await tx.query<StandingRow[]>(STANDING, [personId]);
    if (!row) return null;
    const absence = row.delegate_id === null ? null
      : { startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime(), delegate: { id: row.delegate_id, active: row.delegate_active } };
    return answersFor({ id: personId, active: row.active }, absence, at);
  }

  /** One change of people at a time, by somebody who still is what they were when they asked. */
  private async asAdministrator({ tx, actor }: Work): Promise<void> {
    await oneAtATime(tx);
    if (actor.side === 'desk') return;
    const { active, roles } = await tx.findOneByOrFail(Person, { id: actor.personId });
    authorise({ ...actor, roles: active ? roles : [] }, 'people.change');
  }

  private async staff(tx: EntityManager, id: string): Promise<Person> {
    const person = await tx.findOneBy(Person, { id, side: 'provider' });
    if (!person) throw notFound('person');
    return person;
  }

  /** Somebody must be left who can sign in and let others in (in the demonstration, everyone can). */
  private async refuseIfLast(tx: EntityManager, id: string): Promise<void> {
    const others = await tx.query<unknown[]>(OTHER_ADMINISTRATORS, [id, this.config.demo, this.config.oidc?.issuer ?? null]);
    if (others.length > 0) return;
    throw conflict('This is the last administrator who can sign in. Make somebody else one first, and let them sign in once.', 'WHO-5');
  }
}

/** Two administrators cannot demote each other: the second waits, then finds what the first has done. */
export async function oneAtATime(tx: EntityManager): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [PEOPLE_LOCK]);
}

const administers = ({ active, roles }: Pick<Person, 'active' | 'roles'>): boolean => active && roles.includes('admin');

const OTHER_ADMINISTRATORS = `
  SELECT 1 FROM person p
  WHERE p.id <> $1 AND p.active AND 'admin' = ANY (p.roles) AND ($2
    OR EXISTS (SELECT 1 FROM credential c WHERE c.person_id = p.id)
    OR EXISTS (SELECT 1 FROM oidc_identity o WHERE o.person_id = p.id AND o.issuer = $3))
  LIMIT 1`;

type StandingRow = { active: boolean } & (
  | { delegate_id: null }
  | { delegate_id: string; starts_at: Date; ends_at: Date; delegate_active: boolean });

const STANDING = `
  SELECT p.active, d.delegate_id, d.starts_at, d.ends_at, stand_in.active AS delegate_active
  FROM person p LEFT JOIN delegation d ON d.person_id = p.id LEFT JOIN person stand_in ON stand_in.id = d.delegate_id
  WHERE p.id = $1`;
