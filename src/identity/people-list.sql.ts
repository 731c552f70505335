import type { Role } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { lacksDelegate } from './rules/index.js';

/** The provider's people, by name. The sign-in's state is told to administrators only. */
export const PEOPLE = `
  SELECT p.id, p.name, p.email, p.roles, p.time_zone, p.active,
    d.delegate_id, stand_in.name AS delegate_name, d.starts_at, d.ends_at,
    EXISTS (SELECT 1 FROM credential c WHERE c.person_id = p.id) AS password,
    EXISTS (SELECT 1 FROM credential c WHERE c.person_id = p.id AND c.totp_secret IS NOT NULL) AS second_factor,
    EXISTS (SELECT 1 FROM oidc_identity o WHERE o.person_id = p.id) AS oidc,
    (SELECT i.expires_at FROM invitation i WHERE i.person_id = p.id AND i.expires_at > clock_timestamp()) AS invited_until
  FROM person p LEFT JOIN delegation d ON d.person_id = p.id LEFT JOIN person stand_in ON stand_in.id = d.delegate_id
  WHERE p.side = 'provider'`;

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  time_zone: string;
  active: boolean;
  delegate_id: string | null;
  delegate_name: string;
  starts_at: Date;
  ends_at: Date;
  password: boolean;
  second_factor: boolean;
  oidc: boolean;
  invited_until: Date | null;
}

const NO_DELEGATE = { rule: 'WHO-5', message: 'Nobody is named to stand in when this person is away.' };

/** @param now of the desk, ms */
export function personView(row: PersonRow, now: number, toAdministrator: boolean): object {
  const { id, name, email, roles, time_zone: timeZone, active, password, second_factor: secondFactor, oidc, invited_until } = row;
  const delegation = row.delegate_id === null ? null
    : { delegate: { id: row.delegate_id, name: row.delegate_name }, from: iso(row.starts_at.getTime()), until: iso(row.ends_at.getTime()) };
  const absence = row.delegate_id === null ? null : { endsAt: row.ends_at.getTime() };
  return {
    id, name, email, roles, timeZone, active, delegation,
    warnings: lacksDelegate({ roles, active }, absence, now) ? [NO_DELEGATE] : [],
    ...(toAdministrator && { signIn: { password, secondFactor, oidc, invitedUntil: invited_until && iso(invited_until.getTime()) } }),
  };
}
