import { describe, expect, it } from '@jest/globals';
import { isSameOrigin } from './same-origin.js';

const HOST = 'desk.example';
const URL_OF_DESK = 'https://desk.example';

describe('where a request comes from', () => {
  it.each([
    ['the desk’s own page', { 'sec-fetch-site': 'same-origin', origin: URL_OF_DESK }, true],
    ['the address bar', { 'sec-fetch-site': 'none' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://evil.desk.example' }, false],
    ['another site that names no origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['the same host, by an older browser', { origin: 'http://desk.example' }, true],
    ['another host, by an older browser', { origin: 'https://evil.example' }, false],
    ['another port of the same host', { origin: 'https://desk.example:8443' }, false],
    ['a page without an origin of its own', { origin: 'null' }, false],
    ['two values where one belongs', { 'sec-fetch-site': ['same-origin', 'cross-site'] }, false],
    ['no browser at all', {}, true],
  ])('%s', (_, sent, same) => {
    expect(isSameOrigin({ host: HOST, ...sent }, null)).toBe(same);
  });

  it('behind a proxy that changes Host, the desk’s address decides', () => {
    expect(isSameOrigin({ host: '10.0.0.7:3000', origin: URL_OF_DESK }, URL_OF_DESK)).toBe(true);
    expect(isSameOrigin({ host: '10.0.0.7:3000', origin: 'http://desk.example' }, URL_OF_DESK)).toBe(false);
    expect(isSameOrigin({ host: '10.0.0.7:3000', origin: URL_OF_DESK }, null)).toBe(false);
  });
});
