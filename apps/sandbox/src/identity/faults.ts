import { Router } from 'express';
import { z } from 'zod';
import { parse } from '../http/errors.ts';

const faultsSchema = z.strictObject({
  /** Tokens of another sign-in. */
  wrongNonce: z.boolean().default(false),
  /** Tokens that say they come from elsewhere. */
  wrongIssuer: z.boolean().default(false),
  /** Tokens for another shop. */
  wrongAudience: z.boolean().default(false),
  /** Tokens signed with a key that is not ours. */
  wrongKey: z.boolean().default(false),
  /** Tokens that ended an hour ago. */
  expired: z.boolean().default(false),
  /** Answers 503 to whoever brings a code. */
  isDown: z.boolean().default(false),
});
export type IdentityFaults = z.output<typeof faultsSchema>;

/** The switches as they stand; the routes change them while the service runs. */
export function createIdentityFaults(): { readonly current: IdentityFaults; readonly routes: Router } {
  let current = faultsSchema.parse({});
  const routes = Router();
  routes.get('/', (_req, res) => void res.json(current));
  routes.post('/', (req, res) => {
    current = parse(faultsSchema, req.body ?? {});
    res.json(current);
  });
  routes.delete('/', (_req, res) => {
    current = faultsSchema.parse({});
    res.json(current);
  });
  return {
    get current() {
      return current;
    },
    routes,
  };
}
