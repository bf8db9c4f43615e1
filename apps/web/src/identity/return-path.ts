/** A path of this shop to go back to, from the `to` in the address; anything else is ignored. */
export function returnPath(value: unknown): { readonly to?: string } {
  if (typeof value !== 'string' || !URL.canParse(value, window.location.origin)) return {};
  const url = new URL(value, window.location.origin);
  if (!value.startsWith('/') || url.origin !== window.location.origin) return {};
  return { to: url.pathname + url.search + url.hash };
}
