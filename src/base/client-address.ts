import { isIP, isIPv4, isIPv6 } from 'node:net';

/** How many groups of an IPv6 address are those of a network: every customer of a provider gets at least 64 bits. */
const networkGroups = 4;

/** The address by which a client is known: an IPv4 address, or the network of an IPv6 address. */
export function clientAddress(ip: string | undefined): string {
  if (ip === undefined || isIP(ip) === 0) return 'unknown';
  const mapped = ip.slice(ip.lastIndexOf(':') + 1);
  if (isIPv4(mapped)) return mapped;
  const [head = '', tail] = (ip.split('%')[0] as string).split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const [first, last] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  const network = [...first, ...zeros, ...last].slice(0, networkGroups);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Names of networks that Fastify knows. */
const networkNames = ['loopback', 'linklocal', 'uniquelocal'];

/** Whether a text names an address, a network such as 10.0.0.0/8, or one of the named networks. */
export function isNetwork(text: string): boolean {
  if (networkNames.includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  if (bits === undefined) return isIP(address) !== 0;
  const most = isIPv6(address) ? 128 : 32;
  return isIP(address) !== 0 && rest.length === 0 && /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most;
}
