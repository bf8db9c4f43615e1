export interface InventorySearch {
  readonly query?: string;
  readonly low?: true;
}

const MAX_LENGTH = 100;

export function parseInventorySearch({ query, low }: Readonly<Record<string, unknown>>): InventorySearch {
  const text = typeof query === 'string' || typeof query === 'number' ? String(query).trim().slice(0, MAX_LENGTH) : '';
  return { ...(text === '' ? {} : { query: text }), ...(low === true ? { low } : {}) };
}
