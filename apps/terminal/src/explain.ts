import { reasonOf } from '@pushcart/client';

/** What went wrong, and what to do next. */
export function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  switch (reasonOf(error)) {
    case 'SIGN_IN_REQUIRED':
      return 'Sign in first: pushcart login';
    case 'API_KEY_INVALID':
      return `${message} Make another at the desk, then: pushcart login --key`;
    case 'FORBIDDEN':
      return `${message} Sign in as staff: pushcart login`;
    default:
      return message;
  }
}
