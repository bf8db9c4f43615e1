import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The caller's address as limits count it: the one the last believed proxy saw. IPv6 counts by its /64, which is what one
 * household gets; a mapped IPv4 address is the same caller as the plain one.
 */
export function callerAddress(request: IncomingMessage, proxies: number): string {
  const peer = request.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return canonicalAddress(peer);
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const path = [...forwarded.map((part) => part.trim()).filter((part) => part !== ''), peer];
  return canonicalAddress(path.at(-1 - proxies) ?? path[0] ?? peer);
}

export function canonicalAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  // The URL parser writes every spelling of an address the same way.
  const shortest = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [head = '', tail] = shortest.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const all =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest];
  return `${all.slice(0, 4).join(':')}::/64`;
}
