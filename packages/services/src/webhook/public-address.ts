import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Public by its number, but answered by the host of a virtual machine at Azure. */
const NOT_FOR_US: ReadonlySet<string> = new Set(['168.63.129.16']);

/** Refused: nothing is posted to an address of an inner network. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';
}

/** All of IPv6 that is handed out; what lies beside it has no name as a range, like an IPv4 address written into `::`. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address lies in the public internet: not in a private, local, shared, reserved or translated range. */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6)) return false;
  return parsed.range() === 'unicast' && !NOT_FOR_US.has(parsed.toString());
}

function isAllowed(address: string, allowLoopback: boolean): boolean {
  return isPublicAddress(address) || (allowLoopback && ipaddr.process(address).range() === 'loopback');
}

/** Refuses a host that is written as an address and is not public; the lookup never sees those. */
export function requirePublicHost(hostname: string, allowLoopback: boolean): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host, allowLoopback)) throw new AddressRefused('The address is not public.');
}

/**
 * Looks a name up for one connection and hands on what it found only if all of it is public. The connection goes to the very address
 * that was checked, so a name that answers differently the next time gains nothing.
 */
export function publicLookup(allowLoopback: boolean, resolve: typeof lookup = lookup): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) return done(error, '', 0);
      const [first] = found;
      const isSafe = found.every(({ address }) => isAllowed(address, allowLoopback));
      if (first === undefined || !isSafe) return done(new AddressRefused(`${hostname} is not public.`), '', 0);
      return options.all === true ? done(null, found) : done(null, first.address, first.family);
    });
  };
}
