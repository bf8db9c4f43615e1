import { vi } from 'vitest';

/** Waits until `check` passes, at the longest for as long as a busy machine may take. */
export function eventually<Result>(check: () => Result | Promise<Result>, timeoutMs = 10_000): Promise<Result> {
  return vi.waitFor(check, { timeout: timeoutMs, interval: 20 });
}
