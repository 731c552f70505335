import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { send, whyNotAddress } from './outgoing.js';
import { listOf, mayConnect } from './private-addresses.js';

const nobody = listOf([]);

describe('where the desk may send', () => {
  it.each([
    '127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1',
    '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'localhost', '', 'x',
  ])('not to %s', (address) => {
    expect(mayConnect(address, nobody)).toBe(false);
  });

  it.each(['1.1.1.1', '172.32.0.1', '172.15.255.255', '11.0.0.1', '192.167.0.1', '2606:4700:4700::1111', '::ffff:1.1.1.1'])('to %s', (address) => {
    expect(mayConnect(address, nobody)).toBe(true);
  });

  it('to a private network that its keeper has named, and no further', () => {
    const named = listOf(['10.1.0.0/16', '::1']);
    expect(['10.1.2.3', '10.2.0.1', '::1', '127.0.0.1'].map((address) => mayConnect(address, named))).toEqual([true, false, true, false]);
    for (const nonsense of ['x', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '::/129', '10.0.0.0/x']) expect(() => listOf([nonsense])).toThrow(RangeError);
  });

  it.each([
    ['http://hooks.example/x', 'https'], ['ftp://hooks.example', 'https'], ['https://user:pass@hooks.example', 'user name'], ['https://127.0.0.1/x', 'private'], ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'], ['https://[::1]/', 'private'], ['https://[::ffff:10.0.0.1]/', 'private'], ['//x', 'web address'], ['', 'web address'], ['javascript:alert(1)', 'https'],
  ])('%s is refused before anything is sent', (url, why) => {
    expect(whyNotAddress(url, nobody)).toContain(why);
  });

  it('takes an https address, and a plain one only in a network that was named', () => {
    expect(whyNotAddress('https://hooks.example/x', nobody)).toBeNull();
    expect(whyNotAddress('http://10.1.0.1/x', listOf(['10.1.0.0/16']))).toBeNull();
    expect(whyNotAddress('http://10.2.0.1/x', listOf(['10.1.0.0/16']))).toContain('https');
  });
});

describe('sending', () => {
  const request = (url: string) => ({ url, method: 'POST', headers: {}, body: '{}' });

  it('a name is looked at when connecting: one that leads to this machine leads nowhere, whatever it led to before', async () => {
    let reached = 0;
    const server = createServer((_, response) => { reached += 1; response.end(); }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      for (const host of ['localhost', '127.0.0.1', '[::ffff:127.0.0.1]']) {
        await expect(send(request(`http://${host}:${port}/`), nobody)).rejects.toThrow('private network');
      }
      expect(reached).toBe(0);
      expect(await send(request(`http://localhost:${port}/`), listOf(['127.0.0.0/8', '::1']))).toEqual({ status: 200, retryAfter: undefined });
      expect(reached).toBe(1);
    } finally {
      server.close();
    }
  });
});
