import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What browsers may do with our pages: run our scripts, show our pictures, talk to us.
 *
 * @param frameOrigins of the panels that our pages may hold, asked at each request
 */
export function securityHeaders(publicUrl: string, frameOrigins: () => readonly string[]): RequestHandler {
  const { protocol, host } = new URL(publicUrl);
  const isHttps = protocol === 'https:';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", `${isHttps ? 'wss' : 'ws'}://${host}`],
        frameSrc: [() => frameOrigins().join(' ') || "'none'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
}
