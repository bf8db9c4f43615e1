import { reasonOf } from '@pushcart/client';
import { plain } from './output/width.ts';

/** What went wrong, and what to do next. */
export interface Explanation {
  /** Of the shop's closed list; `UNKNOWN` for whatever went wrong on this side. */
  readonly reason: string;
  readonly message: string;
  readonly next: string | null;
}

/** A fault that this side knows a way out of. */
export class CommandFault extends Error {
  readonly reason: string;
  readonly next: string;

  constructor(reason: string, message: string, next: string) {
    super(message);
    this.reason = reason;
    this.next = next;
  }
}

/** What stands in a way out for what it is about: an order's number, a SKU. */
export type Names = Readonly<Partial<Record<'NUMBER' | 'SKU', string>>>;

/** Of whatever was thrown while working on what `names` says. */
export function explain(error: unknown, names: Names = {}): Explanation {
  const { reason, message, next } = reasoned(error);
  const named = Object.entries(names).reduce<string | null>(
    (said, [name, it]) => said?.replaceAll(name, it) ?? null,
    next,
  );
  return { reason, message, next: named };
}

/** Works on what `names` says; what is thrown knows its way out by these. */
export async function workingOn<T>(names: Names, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { reason, message, next } = explain(error, names);
    throw next === null ? error : new CommandFault(reason, message, next);
  }
}

function reasoned(error: unknown): Explanation {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof CommandFault) return { reason: error.reason, message, next: error.next };
  const reason = reasonOf(error);
  const said = reason === 'UNREACHABLE' ? `The shop did not answer: ${causeOf(error)}` : message;
  return { reason, message: said, next: NEXT[reason] ?? null };
}

/** The way out where an order is at another step than it should be. */
export const SEE_ORDER = 'See where it stands: pushcart orders show NUMBER';

/** For people: the fault and the way out on a line each, whatever the shop, or who answers in its place, has written. */
export function explanationLines({ message, next }: Explanation): readonly string[] {
  return (next === null ? [message] : [message, `→ ${next}`]).map(plain);
}

const NEXT: Readonly<Partial<Record<ReturnType<typeof reasonOf>, string>>> = {
  SIGN_IN_REQUIRED: 'Sign in first: pushcart login',
  WRONG_CREDENTIALS: 'Forgotten? Ask for a new password at the shop: /forgot-password',
  API_KEY_INVALID: 'Make another key at the desk, then: pushcart login --key',
  FORBIDDEN: 'Sign in as staff who may do this: pushcart login',
  SECOND_FACTOR_REQUIRED: 'Sign in with an API key of the desk instead: pushcart login --key',
  UNREACHABLE: 'Is the shop running, and is its address right? Another one: --url, or PUSHCART_URL',
  CLIENT_OUTDATED: 'Bring this checkout up to date, then: pnpm install',
  ORDER_NOT_PACKABLE: SEE_ORDER,
  ORDER_NOT_SHIPPABLE: SEE_ORDER,
  ORDER_AWAITS_STOCK: 'Pack what is there: pushcart orders pack NUMBER --warehouse CODE',
  ORDER_CLAIMED: 'Leave it to them, or try again once they let it go.',
  STOCK_CONFLICT: 'Look at what is there: pushcart stock list --query SKU',
  LABEL_UNAVAILABLE: 'Ask again in a moment: the carrier makes it.',
  TEMPORARILY_UNAVAILABLE: 'Try again in a moment.',
  KEY_IN_USE: 'The same is being done right now: try again in a moment.',
};

/** `fetch` says what happened in the cause of its cause. */
function causeOf(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  if (!(deepest instanceof Error)) return String(error);
  return deepest.message !== '' ? deepest.message : String(Reflect.get(deepest, 'code') ?? deepest.name);
}
