import type { ClientBase } from 'pg';
import type { SqlTag } from './event.ts';

/** A `SqlTag` over a pg client, for code that holds a transaction without Prisma. */
export function sqlTag(client: ClientBase): SqlTag {
  return {
    async $executeRaw(strings, ...values) {
      const text = strings.reduce((sql, part, index) => `${sql}$${index}${part}`);
      const result = await client.query(text, values);
      return result.rowCount ?? 0;
    },
  };
}
