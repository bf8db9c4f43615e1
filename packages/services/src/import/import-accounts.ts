import { normalizeEmail } from '@pushcart/domain';
import { hashPassword } from '../identity/password.ts';
import type { ImportDeps } from './import-deps.ts';
import type { AccountImport } from './import-types.ts';

/** Creates accounts, and makes those with a role staff of the store. Returns their ids by e-mail. */
export async function importAccounts(
  { insert, random, personalData }: ImportDeps,
  storeId: string,
  inputs: readonly AccountImport[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await Promise.all(
    inputs.map(async (input) => {
      const id = random.uuid();
      const email = normalizeEmail(input.email);
      const sealed = (column: string, text: string) => personalData.seal({ table: 'accounts', column, id }, text);
      return {
        input,
        account: {
          id,
          email: sealed('email', email),
          emailIndex: personalData.index('email', email),
          name: sealed('name', input.name),
          passwordHash: input.password === null ? null : await hashPassword(input.password),
          locale: input.locale,
          createdAt: input.createdAt,
        },
      };
    }),
  );
  await insert(
    'accounts',
    rows.map(({ account }) => account),
  );
  await insert(
    'staff_members',
    rows.flatMap(({ input, account }) =>
      input.role === null ? [] : [{ storeId, accountId: account.id, role: input.role, createdAt: input.createdAt }],
    ),
  );
  return new Map(rows.map(({ input, account }) => [input.email, account.id]));
}
