import type { Pushcart } from '@pushcart/client';
import { queryOptions } from '@tanstack/react-query';

/** The account of whoever is signed in, as its settings show it. */
export const accountQuery = (client: Pushcart) =>
  queryOptions({ queryKey: ['account'], queryFn: () => client.account.get.query() });
