import { DomainError } from '../errors.ts';

const MAX_URL = 500;
const HOST = /^(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;
const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const PORTS: Readonly<Record<string, string>> = { https: '443', http: '80' };

/**
 * The address of a panel as it is kept. Its host is held to plain letters, digits and dots, since its origin is written into the
 * content security policy of every page.
 */
export function requireExtensionUrl(url: string, { allowsLoopback }: { readonly allowsLoopback: boolean }): string {
  const { scheme, host, port, rest } = parse(url);
  const isSafe = scheme === 'https' || (scheme === 'http' && allowsLoopback && LOOPBACK.test(host));
  const isRight = isSafe && HOST.test(host) && Number(port ?? 1) > 0 && Number(port ?? 1) <= 65_535;
  if (!isRight || url.length > MAX_URL) {
    throw new DomainError('INVALID_INPUT', 'A panel has an address that begins with https, without a name or a #.', {
      field: 'url',
    });
  }
  return `${originOf(scheme, host, port)}${rest === '' ? '/' : rest}`;
}

/** The origin of an address that `requireExtensionUrl` let through. */
export function extensionOrigin(url: string): string {
  const { scheme, host, port } = parse(url);
  return originOf(scheme, host, port);
}

function parse(url: string) {
  const match = /^(https?):\/\/([^/:?#@[\]\\]+|\[[^\]/@]*\])(?::(\d{1,5}))?((?:[/?][\w\-.~%!$&'()*+,;=:@/?]*)?)$/i.exec(
    url.trim(),
  );
  const [, scheme = '', host = '', port, rest = ''] = match ?? [];
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port, rest };
}

function originOf(scheme: string, host: string, port: string | undefined): string {
  return `${scheme}://${host}${port === undefined || port === PORTS[scheme] ? '' : `:${Number(port)}`}`;
}
