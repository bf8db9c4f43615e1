const TABS = ['orders', 'addresses', 'profile', 'security', 'messages', 'data'] as const;
export type AccountTab = (typeof TABS)[number];

/** The part of the account that the address names; the orders, which come first, are not named. */
export function accountTab(value: unknown): { readonly tab?: AccountTab } {
  const tab = TABS.find((one) => one === value);
  return tab === undefined || tab === 'orders' ? {} : { tab };
}
