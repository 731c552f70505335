import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { conflict, iso, malformed, refused, type FieldError } from '../platform/http/index.js';
import { whyNotAddress } from '../platform/outgoing/outgoing.js';
import { Channels } from './channels/channels.js';
import { ContactProof, ContactSetting } from './contact-setting.entity.js';
import { NotificationsService } from './notifications.service.js';
import { DEFAULT_RULES, FRAMES, languageOf, PERSONAL_CHANNELS, unreachable, type ContactRule, type ContactRules, type PersonalChannel } from './rules/index.js';
import { TEST_REASON } from './sender.js';

export interface ContactRulesView extends ContactRules {
  /** By which ways this desk can reach this person. */
  channels: PersonalChannel[];
  email: string;
  timeZone: string;
  /** When a test alert last arrived, for each way. */
  proven: { channel: string; address: string; at: string }[];
}

const NUMBER = /^\+[1-9]\d{6,14}$/;

/** How people want to be told, and the test that it works. */
@Injectable()
export class ContactRulesService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly channels: Channels,
    private readonly notifications: NotificationsService,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  read(person: Person): Promise<ContactRulesView> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const { rules, quietHours } = (await tx.findOneBy(ContactSetting, { personId: person.id })) ?? DEFAULT_RULES;
      const proofs = await tx.find(ContactProof, { where: { personId: person.id }, order: { provenAt: 'DESC' } });
      return {
        rules, quietHours, channels: this.offered(person), email: person.email, timeZone: person.timeZone,
        proven: proofs.map(({ channel, address, provenAt }) => ({ channel, address, at: iso(provenAt) })),
      };
    });
  }

  async save(person: Person, { rules, quietHours }: ContactRules): Promise<ContactRulesView> {
    const errors = rules.flatMap((rule, i) => {
      const problem = this.whyNot(person, rule);
      return problem === null ? [] : [{ field: `rules.${i}.${problem.field}`, message: problem.message }];
    });
    if (errors.length > 0) throw malformed(errors);
    const kept = rules.map(({ channel, address, afterMinutes, from }) => ({ channel, address, afterMinutes, from }));
    const problem = unreachable(kept, person.side);
    if (problem !== null) throw refused('ESC-5', problem, [{ field: 'rules', message: problem }]);
    await this.unit.run(THE_DESK, ({ tx }) => tx.query(
      `INSERT INTO contact_setting (person_id, rules, quiet_hours) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE SET rules = EXCLUDED.rules, quiet_hours = EXCLUDED.quiet_hours`,
      [person.id, JSON.stringify(kept), quietHours && JSON.stringify(quietHours)]));
    return this.read(person);
  }

  /** On every way of the rules at once; what takes it is kept as proven. */
  async test(person: Person): Promise<{ id: string }> {
    const id = await this.unit.run(THE_DESK, (work) => this.notifications.tell(work, {
      personId: person.id, urgency: 'critical', reference: null, reason: TEST_REASON, everywhere: true,
      words: ({ language }) => {
        const { subject, text } = FRAMES[languageOf(language)].test;
        return { subject, paragraphs: [text], facts: [], path: '/account' };
      },
    }));
    if (id === null) throw conflict('Your account is no longer in use.');
    return { id };
  }

  /** Calls and short messages cost the provider money: they are for its own people. */
  private offered({ side }: Person): PersonalChannel[] {
    return PERSONAL_CHANNELS.filter((each) => this.channels.names.includes(each) && (side === 'provider' || (each !== 'sms' && each !== 'voice')));
  }

  private whyNot(person: Person, { channel, address }: ContactRule): FieldError | null {
    if (!this.offered(person).includes(channel)) return { field: 'channel', message: `This desk cannot reach you by ${channel}.` };
    if (channel === 'mail') return address === null ? null : { field: 'address', message: 'Mail goes to your own address: leave it out.' };
    if (address === null) return { field: 'address', message: 'Say where to.' };
    if (channel === 'slack' || channel === 'teams') {
      const message = whyNotAddress(address, this.config.privateNetworks);
      return message === null ? null : { field: 'address', message };
    }
    return NUMBER.test(address) ? null : { field: 'address', message: 'Give a telephone number with its country, such as +77275550100.' };
  }
}
