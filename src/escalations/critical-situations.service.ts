import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BECAME_CRITICAL, CaseEvent, CaseItem, CaseStore, CritsitManagers, ItemsService, Queue, SEVERITY_ASKED_FOR, type LockedCase } from '../cases/index.js';
import { opensWith, urgencyOf } from '../cases/rules/index.js';
import { PeopleService } from '../identity/index.js';
import { languageOf, NotificationsService, type Language, type Urgency, type Words } from '../notifications/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { RostersService } from '../rosters/index.js';
import { isCritical, isUpgrade, type Severity } from '../severity/index.js';
import { askedWords, begunWords } from './rules/index.js';

const OPENED = 'critical_situation.opened';

/** What a case at Severity 1 or A sets in motion at once (`SEV-7`), and whom a wish for another severity alerts (`SEV-3`, `SEV-6`). */
@Injectable()
export class CriticalSituations implements OnModuleInit {
  constructor(
    private readonly upCalls: UpCalls,
    private readonly cases: CaseStore,
    private readonly critsit: CritsitManagers,
    private readonly items: ItemsService,
    private readonly rosters: RostersService,
    private readonly people: PeopleService,
    private readonly notifications: NotificationsService,
  ) {}

  onModuleInit(): void {
    this.upCalls.handle(BECAME_CRITICAL, (work, { held }) => asDesk(work, () => this.begin(work, held)));
    this.upCalls.handle(SEVERITY_ASKED_FOR, (work, asked) => asDesk(work, () => this.alert(work, asked)));
  }

  /** A step of an escalation opens one, on a case of any severity; where there is one already, nothing happens (`ESC-1`). */
  open(work: Work, held: LockedCase): Promise<void> {
    return asDesk(work, async () => {
      if (isCritical(held.row.severitySet) || (await isOpen(work, held))) return;
      await this.cases.append(work, held, { type: OPENED, audience: 'customer', byDesk: true, data: {} });
      await this.beginAs(work, held, 'A');
    });
  }

  private begin(work: Work, held: LockedCase): Promise<void> {
    return this.beginAs(work, held, held.row.severitySet);
  }

  /** @param severity as which it is driven */
  private async beginAs(work: Work, held: LockedCase, severity: Severity): Promise<void> {
    const queue = await work.tx.findOneByOrFail(Queue, { id: held.row.queueId });
    await this.nominate(work, held, queue);
    const top = severity === '1' ? queue.executivesRosterId : queue.seniorManagersRosterId;
    const whom = await this.rosters.onDuty(work.tx, top, held.now);
    await this.tell(work, held, whom, `notification: Severity ${severity}`, urgencyOf(severity), begunWords(held.row));
    const there = await work.tx.findBy(CaseItem, { caseId: held.row.id });
    for (const { kind, title: what } of opensWith(severity, held.row.responseTable)) {
      if (!there.some((item) => item.kind === kind && item.title === what)) await this.items.add(work, held, { kind, title: what, dueAt: null }, true);
    }
  }

  /** The critsit manager on duty is nominated, unless somebody is. */
  private async nominate(work: Work, held: LockedCase, queue: Queue): Promise<void> {
    if (held.row.critsitManagerId !== null) return;
    const [onDuty] = await this.rosters.onDuty(work.tx, queue.critsitRosterId, held.now);
    if (onDuty !== undefined) await this.critsit.nominate(work, held, onDuty, null, true);
  }

  /** The lead; where it is a wish for Severity 1 or A, the duty engineer too (`SEV-3`). */
  private async alert(work: Work, { held, to, contested }: typeof SEVERITY_ASKED_FOR.payload): Promise<void> {
    const queue = await work.tx.findOneByOrFail(Queue, { id: held.row.queueId });
    const lead = queue.leadId === null ? null : await this.people.standingIn(work.tx, queue.leadId, held.now);
    const raise = isCritical(to) && isUpgrade(held.row.severitySet, to);
    const duty = raise ? await this.rosters.onDuty(work.tx, queue.dutyRosterId, held.now) : [];
    await this.tell(work, held, [...(lead === null ? [] : [lead]), ...duty], 'request: severity', raise ? urgencyOf(to) : 'normal', askedWords(held.row, to, contested, raise));
  }

  private async tell(work: Work, { row }: LockedCase, personIds: string[], reason: string, urgency: Urgency, words: (language: Language) => Words): Promise<void> {
    for (const personId of new Set(personIds)) {
      await this.notifications.tell(work, { personId, urgency, reference: row.number, reason, words: ({ language }) => words(languageOf(language)) });
    }
  }
}

const isOpen = ({ tx }: Work, { row }: LockedCase): Promise<boolean> => tx.existsBy(CaseEvent, { caseId: row.id, type: OPENED });
