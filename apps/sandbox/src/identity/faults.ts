import { z } from 'zod';
import { createSwitches, type Switches } from '../http/switches.ts';

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
  /** Tokens of somebody who signed in an hour ago, and was not asked again. */
  notAsked: z.boolean().default(false),
  /** Answers 503 to whoever brings a code. */
  isDown: z.boolean().default(false),
});
export type IdentityFaults = z.output<typeof faultsSchema>;

export function createIdentityFaults(): Switches<IdentityFaults> {
  return createSwitches(faultsSchema);
}
