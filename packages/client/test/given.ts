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
