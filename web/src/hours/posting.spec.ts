import { describe, expect, it } from '@jest/globals';
import { BODIES, fieldsOf, preview, type Typed } from './posting';

const typed = (given: Partial<Typed>): Typed => ({
  kind: 'prs', toKind: 'advisory', place: 'almaty', toPlace: 'berlin', hours: 10, incidents: 1, numerator: 1, denominator: 1, rateDifference: 'factor', pay: 'prs',
  requestedBy: '', service: '', priceBy: 'days', price: 1, each: 8, seq: 1, reference: '', reason: '', ...given,
});
const pool = (kind: Typed['kind'], locationId: string | null, balanceMinutes: number, arrearsMinutes = 0) => ({ kind, locationId, balanceMinutes, arrearsMinutes });

describe('a posting made by hand', () => {
  it('is sent as the desk takes it: minutes, the pool at the host as none, no empty texts', () => {
    expect(BODIES.purchases(typed({ place: '', hours: 1.5, reference: ' PO-7 ' }))).toEqual({ kind: 'prs', locationId: null, minutes: 90, reference: 'PO-7' });
    expect(BODIES.transfers(typed({ numerator: 3, denominator: 4, reason: 'They need it.' })))
      .toEqual({ kind: 'prs', fromLocationId: 'almaty', toLocationId: 'berlin', minutes: 600, factor: { numerator: 3, denominator: 4 }, reason: 'They need it.' });
    expect(BODIES.transfers(typed({ rateDifference: 'invoiceable', numerator: 3 }))).toMatchObject({ rateDifference: 'invoiceable' });
    expect(BODIES.travel(typed({ pay: 'invoice', requestedBy: 'Aigerim', reason: 'To Almaty.' }))).toEqual({ locationId: 'almaty', minutes: 600, pay: 'invoice', reason: 'To Almaty.' });
    expect(BODIES['support-assistance'](typed({ service: 'Health check', price: 2, each: 7.5 }))).toEqual({ locationId: 'almaty', service: 'Health check', price: { by: 'days', days: 2, minutesPerDay: 450 } });
  });

  it('asks for a factor where hours are adjusted, and who asked where hours pay (HRS-8, HRS-10)', () => {
    expect(fieldsOf('transfers', typed({}))).toContain('numerator');
    expect(fieldsOf('transfers', typed({ rateDifference: 'invoiceable' }))).not.toContain('numerator');
    expect(fieldsOf('travel', typed({ pay: 'invoice' }))).not.toContain('requestedBy');
  });
});

describe('what it would change is shown before', () => {
  it('bought hours settle first what is owed (HRS-5)', () => {
    expect(preview('purchases', typed({}), [pool('prs', 'almaty', 0, 120)])).toEqual([{ kind: 'prs', locationId: 'almaty', before: 0, after: 480, owed: 0 }]);
    expect(preview('purchases', typed({ hours: 1 }), [pool('prs', 'almaty', 0, 120)])).toEqual([{ kind: 'prs', locationId: 'almaty', before: 0, after: 0, owed: 60 }]);
  });

  it('pooled ones what is owed at every location, of their kind (HRS-5, HRS-8)', () => {
    const pools = [pool('prs', 'almaty', 0, 120), pool('prs', 'berlin', 0, 60), pool('advisory', 'berlin', 0, 600), pool('prs', null, 30)];
    expect(preview('purchases', typed({ place: '' }), pools)).toEqual([{ kind: 'prs', locationId: null, before: 30, after: 450, owed: 0 }]);
  });

  it('hours that are moved or exchanged settle nothing: they are not bought', () => {
    const pools = [pool('prs', 'almaty', 1_200), pool('prs', 'berlin', 0, 120), pool('advisory', 'almaty', 0, 90)];
    expect(preview('transfers', typed({}), pools).map(({ after, owed }) => [after, owed])).toEqual([[600, 0], [600, 120]]);
    expect(preview('exchanges', typed({}), pools).map(({ after, owed }) => [after, owed])).toEqual([[600, 0], [600, 90]]);
  });

  it('both legs of a transfer, at the rate (HRS-8)', () => {
    const pools = [pool('prs', 'almaty', 1_200), pool('prs', 'berlin', 60)];
    expect(preview('transfers', typed({ numerator: 1, denominator: 2 }), pools).map(({ before, after }) => [before, after])).toEqual([[1_200, 600], [60, 360]]);
    expect(preview('transfers', typed({ numerator: 1, denominator: 2, rateDifference: 'invoiceable' }), pools).map(({ after }) => after)).toEqual([600, 660]);
  });

  it('a write-off lowers what is owed and nothing else', () => {
    expect(preview('write-offs', typed({ hours: 1 }), [pool('prs', 'almaty', 0, 120)])).toEqual([{ kind: 'prs', locationId: 'almaty', before: 0, after: 0, owed: 60 }]);
  });
});
