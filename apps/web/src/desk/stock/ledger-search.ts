import { MOVEMENT_KINDS } from '@pushcart/domain';

export interface LedgerSearch {
  readonly query?: string;
  /** A variant, with the SKU it is called by. */
  readonly variant?: string;
  readonly sku?: string;
  readonly warehouse?: string;
  readonly kind?: (typeof MOVEMENT_KINDS)[number];
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_LENGTH = 100;

export function parseLedgerSearch(search: Readonly<Record<string, unknown>>): LedgerSearch {
  const words = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, MAX_LENGTH) : '';
  const id = (value: unknown) => (typeof value === 'string' && ID.test(value) ? value : undefined);
  const [query, sku] = [words(search.query), words(search.sku)];
  const [variant, warehouse] = [id(search.variant), id(search.warehouse)];
  const kind = MOVEMENT_KINDS.find((known) => known === search.kind);
  return {
    ...(query === '' ? {} : { query }),
    ...(variant === undefined ? {} : { variant, ...(sku === '' ? {} : { sku }) }),
    ...(warehouse === undefined ? {} : { warehouse }),
    ...(kind === undefined ? {} : { kind }),
  };
}
