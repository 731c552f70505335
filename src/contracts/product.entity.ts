import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A product that support is given for. An online service may have a portal through which cases are opened (`SEV-8`). */
@Entity('product')
@Check('product_portal', 'online_service OR portal_url IS NULL')
@Check('product_phase', `phase IN ('pre_release', 'mainstream', 'extended', 'ended')`)
export class Product {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') phase: 'pre_release' | 'mainstream' | 'extended' | 'ended';
  @Column('boolean') onlineService: boolean;
  @Column('boolean') missionCritical: boolean;
  @Column('text', { nullable: true }) portalUrl: string | null;
  @Column('int') position: number;
}
