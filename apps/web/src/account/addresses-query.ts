import type { Pushcart } from '@pushcart/client';
import { queryOptions } from '@tanstack/react-query';

export const addressesQuery = (client: Pushcart) =>
  queryOptions({ queryKey: ['addresses'], queryFn: () => client.session.addresses.query() });
