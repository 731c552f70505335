import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../identity/index.js';
import { InstantColumn } from '../platform/database/index.js';

/** A problem of the provider's that many customers have: parent of their cases. It is no customer's, and none ever sees it. */
@Entity('outage')
@ForeignKey(() => Person, ['openedById'], ['id'])
export class Outage {
  @PrimaryColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('uuid') openedById: string;
  @InstantColumn() openedAt: number;
}
