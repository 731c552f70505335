import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Phase } from './rules/index.js';

/** A product that support is given for. An online service may have a portal through which cases are opened (`SEV-8`). */
@Entity('product')
@Check('product_portal', 'online_service OR portal_url IS NULL')
export class Product {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) name: string;
  @Column('boolean') onlineService: boolean;
  @Column('boolean') azureComponent: boolean;
  /** Covered by Rapid Response (`RR-1`, `RR-2`). */
  @Column('boolean') rapidResponse: boolean;
  @Column('text', { nullable: true }) portalUrl: string | null;
  @Column('int') position: number;
}

/** From a date on, a product is in a phase of its support. */
@Entity('product_phase')
@Check('product_phase_name', `phase IN ('pre_release', 'mainstream', 'extended', 'ended')`)
@ForeignKey(() => Product, ['productId'], ['id'])
export class ProductPhase {
  @PrimaryColumn('uuid') productId: string;
  @PrimaryColumn('date') startsOn: string;
  @Column('text') phase: Phase;
}
