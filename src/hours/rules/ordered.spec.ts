import { expect, it } from '@jest/globals';
import { downstreamTerms } from '../../../test/support/terms.js';
import type { Service } from '../../contracts/rules/index.js';
import { orderedHours, orderedMore } from './ordered.js';

const prs = (location: string | null, minutes: number): Service => ({ kind: 'hours', hours: 'prs', location, minutes });
const terms = (...services: Service[]) => downstreamTerms('DE', { services });
const said = (ordered: ReturnType<typeof orderedHours>) => ordered.map(({ place, minutes }) => [place.kind, place.locationId, minutes]);

it('what a work order orders for a place is one pool, in however many parts', () => {
  expect(said(orderedHours(terms(prs('Almaty', 60), prs(null, 60), prs('Almaty', 120))))).toEqual([['prs', 'l-1', 180], ['prs', null, 60]]);
  expect(orderedHours(null)).toEqual([]);
});

it('an amendment orders the difference, place by place', () => {
  expect(said(orderedMore(terms(prs('Almaty', 60), prs('Second', 60)), terms(prs('Almaty', 180), prs(null, 60))))).toEqual([['prs', 'l-1', 120], ['prs', null, 60], ['prs', 'l-2', -60]]);
  expect(orderedMore(terms(prs('Almaty', 60)), terms(prs('Almaty', 60)))).toEqual([]);
});
