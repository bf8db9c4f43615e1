import { normalizePhone } from '@pushcart/domain';

export type Login = { readonly email: string } | { readonly username: string } | { readonly phone: string };

/** What somebody typed to say who they are: an address has an @, a phone number can be called, all else is a username. */
export function loginOf(typed: string): Login {
  const text = typed.trim();
  if (/[@＠]/.test(text)) return { email: text.normalize('NFKC') };
  return normalizePhone(text) === null ? { username: text } : { phone: text };
}
