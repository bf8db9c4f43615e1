import {
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  type IPolicy,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { ProviderRefusal } from './provider-refusal.ts';

const FAILURES_TO_OPEN = 5;
const HALF_OPEN_AFTER_MS = 5_000;

/**
 * How a provider is called: never longer than the time limit, and not at all for a while after five failures in a row. A refusal is an
 * answer and no failure.
 */
export function createCallPolicy(timeoutMs: number): IPolicy {
  return wrap(
    circuitBreaker(
      handleWhen((error) => !(error instanceof ProviderRefusal)),
      { halfOpenAfter: HALF_OPEN_AFTER_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) },
    ),
    timeout(timeoutMs, TimeoutStrategy.Aggressive),
  );
}
