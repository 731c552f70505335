import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import { Person } from './person.entity.js';

/** A list of cases as somebody narrowed it, by the name they gave it. */
@Entity('saved_view')
@Unique('saved_view_name', ['personId', 'name'])
@Check('saved_view_search', 'char_length(search) <= 2000')
@ForeignKey(() => Person, ['personId'], ['id'])
export class SavedView {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') name: string;
  @Column('text') search: string;
  @InstantColumn() createdAt: number;
}
