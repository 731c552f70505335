import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type BlockList, type LookupFunction } from 'node:net';
import { mayConnect } from './private-addresses.js';

const WITHIN_MS = 15_000;

export interface OutgoingRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
}

export interface OutgoingAnswer {
  status: number;
  retryAfter: string | undefined;
}

/** The other side has an address to which the desk sends nothing. */
export class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} is an address of a private network. The desk sends nothing there unless DESK_PRIVATE_NETWORKS names it.`);
  }
}

/** An address that something may be sent to, by its looks: null, or what is wrong with it. Where it leads is looked at when connecting. */
export function whyNotAddress(given: string, allowed: BlockList): string | null {
  if (!URL.canParse(given)) return 'Give a web address, such as https://hooks.example/critsit.';
  const url = new URL(given);
  const host = hostOf(url);
  const named = isIP(host) !== 0 && allowed.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && named)) return 'Give an https address.';
  if (url.username !== '' || url.password !== '') return 'Give an address without a user name and a password in it.';
  return isIP(host) !== 0 && !mayConnect(host, allowed) ? new PrivateAddress(host).message : null;
}

/**
 * Sends one request and reads no more than the head of its answer. Follows no redirect, waits 15 seconds in all, and
 * looks at every address when it connects: a name that leads elsewhere by then leads nowhere (DNS rebinding).
 */
export function send({ url: given, method, headers, body }: OutgoingRequest, allowed: BlockList, withinMs = WITHIN_MS): Promise<OutgoingAnswer> {
  const url = new URL(given);
  const host = hostOf(url);
  if (isIP(host) !== 0 && !mayConnect(host, allowed)) return Promise.reject(new PrivateAddress(host));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((answered, failed) => {
    const sent = request(url, {
      method, agent: false, lookup: guarded(allowed), signal: AbortSignal.timeout(withinMs), maxHeaderSize: 16_384,
      headers: { 'User-Agent': 'Critsit', ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' },
    }, (response) => {
      answered({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] });
      response.destroy();
    });
    sent.on('error', (error) => failed(error.name === 'AbortError' || error.name === 'TimeoutError' ? new Error(`${host} did not answer within ${withinMs / 1000} s.`) : error));
    sent.end(body);
  });
}

/** What Node asks for an address by, refused where any of the answers is none of ours to connect to. */
function guarded(allowed: BlockList): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return done(error, '');
      if (addresses.length === 0 || !addresses.every(({ address }) => mayConnect(address, allowed))) return done(new PrivateAddress(host), '');
      const [first] = addresses as [LookupAddress];
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
