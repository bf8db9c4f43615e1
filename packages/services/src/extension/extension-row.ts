import type { ExtensionSlot, ExtensionView, LocalizedText, StaffRole } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';

export type StoredExtension = Prisma.ExtensionGetPayload<object>;

const SECRET_BYTES = 32;

export function extensionView(row: StoredExtension, now: Date): ExtensionView {
  const { id, url, minHeight, maxHeight, isEnabled, newSecretAt } = row;
  return {
    ...{ id, url, minHeight, maxHeight, isEnabled },
    name: row.name as LocalizedText,
    slots: row.slots as ExtensionSlot[],
    roles: row.roles as StaffRole[],
    version: Number(row.version),
    newSecretAt: newSecretAt !== null && newSecretAt > now ? newSecretAt : null,
  };
}

/** Its prefix tells people, and tools that look for secrets in code, what it is. */
export function makeSecret({ random }: Pick<Deps, 'random'>): string {
  return `pxs_${random.bytes(SECRET_BYTES).toString('base64url')}`;
}

export function sealSecret(
  { personalData }: Pick<Deps, 'personalData'>,
  id: string,
  column: 'secret' | 'previous_secret',
  secret: string,
): string {
  return personalData.seal({ table: 'extensions', column, id }, secret);
}

/** What signs as of `now`. */
export function signingSecret({ personalData }: Pick<Deps, 'personalData'>, row: StoredExtension, now: Date): string {
  const { id, secret, previousSecret, newSecretAt } = row;
  if (previousSecret !== null && newSecretAt !== null && now < newSecretAt) {
    return personalData.open({ table: 'extensions', column: 'previous_secret', id }, previousSecret);
  }
  return personalData.open({ table: 'extensions', column: 'secret', id }, secret);
}
