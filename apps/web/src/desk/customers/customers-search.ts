/** The filter in the address. What is searched for stays out of it: it is somebody's name or address. */
export interface CustomersSearch {
  readonly show?: 'blocked';
}

export function parseCustomersSearch({ show }: Readonly<Record<string, unknown>>): CustomersSearch {
  return show === 'blocked' ? { show } : {};
}
