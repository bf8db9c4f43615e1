import {
  type Actor,
  type AddressInput,
  type AddressView,
  DomainError,
  requireAddress,
  requireId,
  requireSignedIn,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

const MAX_ADDRESSES = 20;

interface AddressRow {
  readonly id: string;
  readonly content: string;
  readonly region: string;
  readonly country: string;
  readonly isDefault: boolean;
}

/** The actor's address book, the default first, then the newest. */
export async function addresses({ db, personalData }: Deps, actor: Actor): Promise<readonly AddressView[]> {
  requireSignedIn(actor);
  const rows = await db.address.findMany({
    where: { accountId: actor.account.id },
    orderBy: [{ isDefault: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => openAddress({ personalData }, row));
}

/** Adds an address; the first becomes the default. */
export async function saveAddress(
  deps: Deps,
  actor: Actor,
  input: AddressInput & { isDefault: boolean },
): Promise<AddressView> {
  requireSignedIn(actor);
  const { region, country, ...content } = requireAddress(input);
  const accountId = actor.account.id;
  return inTransaction(deps, async (tx) => {
    await lockAddressBook(tx, accountId);
    const known = await tx.address.count({ where: { accountId } });
    if (known >= MAX_ADDRESSES) {
      throw new DomainError('INVALID_INPUT', `An address book holds ${MAX_ADDRESSES} addresses. Remove one first.`);
    }
    const isDefault = input.isDefault || known === 0;
    if (isDefault) await dropDefault(tx, accountId);
    const id = deps.random.uuid();
    const row = await tx.address.create({
      data: {
        id,
        accountId,
        content: sealContent(deps, id, content),
        region,
        country,
        isDefault,
        createdAt: deps.clock.now(),
      },
    });
    return openAddress(deps, row);
  });
}

/** Rewrites an address of the actor's own in its place; the default stays the default, whatever `isDefault` says. */
export async function changeAddress(
  deps: Deps,
  actor: Actor,
  { addressId, ...input }: AddressInput & { addressId: string; isDefault: boolean },
): Promise<AddressView> {
  requireSignedIn(actor);
  requireId(addressId, 'address');
  const { region, country, ...content } = requireAddress(input);
  const accountId = actor.account.id;
  return inTransaction(deps, async (tx) => {
    await lockAddressBook(tx, accountId);
    const known = await tx.address.findFirst({ where: { id: addressId, accountId }, select: { isDefault: true } });
    if (known === null) throw noSuchAddress();
    if (input.isDefault && !known.isDefault) await dropDefault(tx, accountId);
    const row = await tx.address.update({
      where: { id: addressId },
      data: {
        content: sealContent(deps, addressId, content),
        region,
        country,
        isDefault: input.isDefault || known.isDefault,
      },
    });
    return openAddress(deps, row);
  });
}

/** Removes an address of the actor's own; after the default went, the newest takes its place. */
export async function removeAddress(deps: Deps, actor: Actor, { addressId }: { addressId: string }): Promise<void> {
  requireSignedIn(actor);
  requireId(addressId, 'address');
  const accountId = actor.account.id;
  await inTransaction(deps, async (tx) => {
    await lockAddressBook(tx, accountId);
    const { count } = await tx.address.deleteMany({ where: { id: addressId, accountId } });
    if (count === 0) throw noSuchAddress();
    if ((await tx.address.count({ where: { accountId, isDefault: true } })) > 0) return;
    const newest = await tx.address.findFirst({ where: { accountId }, orderBy: { id: 'desc' }, select: { id: true } });
    if (newest !== null) await tx.address.update({ where: { id: newest.id }, data: { isDefault: true } });
  });
}

// Two devices at once must not end up with two defaults, or with more addresses than allowed.
async function lockAddressBook(tx: Transaction, accountId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR UPDATE`;
}

async function dropDefault(tx: Transaction, accountId: string): Promise<void> {
  await tx.address.updateMany({ where: { accountId, isDefault: true }, data: { isDefault: false } });
}

function noSuchAddress(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such address.');
}

function sealContent({ personalData }: Pick<Deps, 'personalData'>, id: string, content: object): string {
  return personalData.seal({ table: 'addresses', column: 'content', id }, JSON.stringify(content));
}

export function openAddress({ personalData }: Pick<Deps, 'personalData'>, row: AddressRow): AddressView {
  const { id, region, country, isDefault } = row;
  const content = JSON.parse(personalData.open({ table: 'addresses', column: 'content', id }, row.content));
  return { id, isDefault, region, country, ...content };
}
