import { randomBytes } from 'node:crypto';
import { createImporter } from '@pushcart/services/import';
import type pg from 'pg';
import type { BenchShop } from '../../measure/bench-shop.ts';

const TOKEN_BYTES = 32;

/** Signed-in people, written down at once: thousands of passwords would take longer than the sale. Returns their tokens. */
export async function inventShoppers(shop: BenchShop, pool: pg.Pool, count: number): Promise<readonly string[]> {
  const accountIds = await inventAccounts(shop, pool, count);
  const tokens = accountIds.map(() => randomBytes(TOKEN_BYTES).toString('base64url'));
  await pool.query(
    `INSERT INTO sessions (token_hash, account_id, expires_at)
     SELECT sha256(convert_to(token, 'UTF8')), account, now() + interval '1 day'
     FROM unnest($1::text[], $2::uuid[]) AS person (token, account)`,
    [tokens, accountIds],
  );
  return tokens;
}

async function inventAccounts({ databaseUrl, secrets }: BenchShop, pool: pg.Pool, count: number) {
  const { PII_KEYS: piiKeys, BLIND_INDEX_KEY: blindIndexKey, SIGNING_KEY: signingKey } = secrets;
  const importer = createImporter({ databaseUrl, secrets: { piiKeys, blindIndexKey, signingKey } });
  try {
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM stores');
    const accounts = await importer.accounts(
      rows[0]?.id ?? '',
      Array.from({ length: count }, (_, person) => ({
        email: `waiting-${person}@example.com`,
        name: 'Robin Example',
        locale: 'en' as const,
        password: null,
        role: null,
        createdAt: new Date(),
      })),
    );
    return [...accounts.values()];
  } finally {
    await importer.close();
  }
}
