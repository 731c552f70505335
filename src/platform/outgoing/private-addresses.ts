import { BlockList, isIP } from 'node:net';

/** What is no public address: this machine, its network, addresses kept for something else, and IPv4 in IPv6's clothes. */
const PRIVATE = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24',
  '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  '::/127', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8',
];

const PRIVATE_LIST = listOf(PRIVATE);

/** A list of networks such as `10.1.0.0/16`; a single address is a network of one. @throws RangeError on anything else */
export function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    const bits = prefix === undefined ? most : Number(prefix);
    if (family === 0 || prefix === '' || !Number.isInteger(bits) || bits < 0 || bits > most) throw new RangeError(`${network} is no network.`);
    list.addSubnet(address, bits, family === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** True where the desk may send something: to a public address, or a private one that its keeper has named. */
export function mayConnect(address: string, allowed: BlockList): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  return allowed.check(address, kind) || !PRIVATE_LIST.check(address, kind);
}
