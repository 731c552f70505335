import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../platform/database/actor.js';
import { mayDo, PERMISSIONS, PROVIDER, SCOPES, type Act } from './permissions.js';

/** Who may do what, read across: csm, contact, information | intake, engineer, lead, critsit, sdm, admin. */
const TABLE: Record<Act, string> = {
  //                        c c i | i e l c s a
  'case.read':             'x x x | x x x x x x',
  'case.open':             'x x . | . . . . . .',
  'case.open_in_portal':   'x x . | . . . . . .',
  'case.open_by_phone':    '. . . | x . . . . .',
  'case.draft':            'x x . | x . . . . .',
  'case.confirm_caller':   'x x . | . . . . . .',
  'case.respond':          '. . . | . x x x . .',
  'case.comment':          'x x . | x x x x x x',
  'case.note':             '. . . | x x x x x x',
  'case.request_severity': 'x x . | . . . . . .',
  'case.set_severity':     '. . . | . x x x x .',
  'case.claim':            '. . . | . x x x . .',
  'case.assign':           '. . . | . x x x x .',
  'case.nominate_critsit': '. . . | . . x x x .',
  'case.accept_critsit':  '. . . | . . . x . .',
  'case.notify_executives': 'x x . | . . x x x .',
  'case.ask_manager':      'x x . | . . . . . .',
  'case.set_effort':      '. . . | . x x x x .',
  'case.resolve':          '. . . | . x x x . .',
  'case.log_labour':       '. . . | . x x x . .',
  'case.release':          '. . . | . . x . x .',
  'case.reopen':           'x x . | x x x x x .',
  'case.close':            'x x . | . . x . x .',
  'case.withdraw':         'x x . | x . . . . .',
  'case.retract_response': '. . . | . . x . . .',
  'case.keep_items':       'x x . | x x x x x .',
  'case.contest':          'x x . | . . . . . .',
  'case.link':             'x x . | x x x x x .',
  'case.merge':            '. . . | . x x . . .',
  'case.tag':              '. . . | x x x x x x',
  'case.watch':            'x x x | x x x x x x',
  'case.involve':          'x x . | x x x x x .',
  'case.redact':           '. . . | . . x . x x',
  'case.answer_survey':    'x x . | . . . . . .',
  'case.move':             '. . . | . x x x x .',
  'case.ask_third_tier':   '. . . | . x x x x .',
  'outage.read':           '. . . | x x x x x x',
  'outage.run':            '. . . | . . x x x x',
  'escalation.acknowledge': '. . . | x x x x x x',
  'escalation.audit':      '. . . | . . x x x x',
  'escalation.go_ahead':   '. . . | . . . . . x',
  'policy.read':          '. . . | . . x . x x',
  'policy.change':        '. . . | . . . . . x',
  'delivery.watch':        '. . . | . . x x x x',
  'breach.review':         '. . . | . . . . x x',
  'replay.read':          '. . . | . . x . x x',
  'replay.run':           '. . . | . . x . x x',
  'queue.read':            '. . . | x x x x x x',
  'queue.change':          '. . . | . . . . . x',
  'roster.read':           '. . . | x x x x x x',
  'roster.change':         '. . . | . . . . . x',
  'roster.stand_in':       '. . . | . . x . . x',
  'calendar.read':         '. . . | x x x x x x',
  'calendar.change':       '. . . | . . . . . x',
  'contract.read':         'x x x | x x x x x x',
  'contract.change':       '. . . | . . . . x x',
  'hours.read':            'x x x | x x x x x x',
  'hours.change':          '. . . | . . . . x x',
  'contact.change':        'x . . | . . . . x x',
  'event.change':         '. . . | . . . . x x',
  'caller.find':          '. . . | x . . . . .',
  'caller.verify':         '. . . | x . . . . .',
  'product.read':          'x x x | x x x x x x',
  'product.change':        '. . . | . . . . . x',
  'entitlement.check':     'x x . | x . x . x x',
  'import':                '. . . | . . . . . x',
  'export':                'x . . | . . . . x x',
  'delivery.see':          '. . . | . . . . x x',
  'delivery.send_again':   '. . . | . . . . x x',
  'webhook.keep':          'x . . | . . . . . x',
  'people.read':           '. . . | x x x x x x',
  'people.change':         '. . . | . . . . . x',
};

describe('who may do what (WHO-1, WHO-3, WHO-5)', () => {
  it.each(Object.entries(TABLE) as [Act, string][])('%s', (act, row) => {
    const marks = ROLES.map((role) => (mayDo(act, [role]) ? 'x' : '.'));
    expect(`${marks.slice(0, 3).join(' ')} | ${marks.slice(3).join(' ')}`).toBe(row);
  });

  it('is said of every act, with a refusal in a sentence and the rule behind it', () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual(Object.keys(TABLE).sort());
    for (const { refusal, rule, roles } of Object.values(PERMISSIONS)) {
      expect(refusal).toMatch(/^[A-Z].*\.$/);
      expect(rule).toMatch(/^[A-Z]+-\d+$/);
      expect(roles.length).toBeGreaterThan(0);
    }
  });

  it('a customer’s role never does what only the provider may, and who reads never writes (WHO-3)', () => {
    const acts = Object.keys(PERMISSIONS) as Act[];
    expect(acts.filter((act) => mayDo(act, ['information']) && PERMISSIONS[act].scope !== 'read')).toEqual([]);
    expect(PROVIDER).toEqual(ROLES.slice(3));
  });
});

describe('several roles and tokens', () => {
  it('one role that may is enough; none may nothing', () => {
    expect(mayDo('case.open_by_phone', ['engineer', 'intake'])).toBe(true);
    expect(mayDo('case.read', [])).toBe(false);
  });

  it('a token does what its person may and its scopes cover', () => {
    expect(mayDo('people.change', ['admin'], ['read'])).toBe(false);
    expect(mayDo('people.change', ['admin'], ['people'])).toBe(true);
    expect(mayDo('people.change', ['engineer'], [...SCOPES])).toBe(false);
    expect(mayDo('case.read', ['engineer'], [])).toBe(false);
  });
});
