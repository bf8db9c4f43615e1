/** What the programs of the pages take as given, as `given.d.ts` of a project that compiles them. */
export const GIVEN = `
import type { OrderSummary, Pushcart, RouterOutputs } from '@pushcart/client';

declare global {
  const pushcart: Pushcart;
  const orderId: string;
  const variantId: string;
  const directory: string;
  const token: string;
  const secret: string;
  const visitor: RouterOutputs['session']['current'];
  function readEverythingAgain(): Promise<void>;
  function handle(order: OrderSummary): Promise<void>;
  function load(token: string): Promise<void>;
  function pickUp(id: string, number: number): Promise<void>;
  function pointsOf(orderId: string | null): Promise<number>;
}
`;

/** The few names of Next.js that the storefront uses, as `next.d.ts`: the package itself is large. */
export const NEXT = `
declare module 'next/headers' {
  interface Cookies {
    get(name: string): { readonly value: string } | undefined;
    set(name: string, value: string, options: {
      readonly httpOnly?: boolean;
      readonly sameSite?: 'lax' | 'strict' | 'none';
      readonly secure?: boolean;
      readonly maxAge?: number;
    }): unknown;
  }
  export function cookies(): Promise<Cookies>;
}

declare module 'next/navigation' {
  export function notFound(): never;
}
`;
