import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import { Person } from './person.entity.js';
import type { Scope } from './rules/index.js';

/** A program's way in, in its owner's name and within its scopes. Shown once; only the hash is kept. */
@Entity('api_token')
@ForeignKey(() => Person, ['personId'], ['id'])
export class ApiToken {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') personId: string;
  @Column('text') name: string;
  @Column('text', { array: true }) scopes: Scope[];
  @Index({ unique: true }) @Column('text') tokenHash: string;
  @InstantColumn() createdAt: number;
  @InstantColumn() expiresAt: number;
  @OptionalInstantColumn() lastUsedAt: number | null;
  @OptionalInstantColumn() revokedAt: number | null;
}
