import { PRODUCT_STATUSES, type ProductStatus } from '@pushcart/domain';

/** The filter in the address, as in `?status=active&low=true`. */
export interface ProductsSearch {
  readonly query?: string;
  readonly status?: ProductStatus;
  readonly low?: true;
}

export function parseProductsSearch(search: Readonly<Record<string, unknown>>): ProductsSearch {
  const status = PRODUCT_STATUSES.find((one) => one === search.status);
  const query = typeof search.query === 'string' || typeof search.query === 'number' ? String(search.query).trim() : '';
  return {
    ...(query === '' ? {} : { query: query.slice(0, 100) }),
    ...(status === undefined ? {} : { status }),
    ...(search.low === true ? { low: true } : {}),
  };
}
