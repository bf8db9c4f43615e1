import { DomainError } from '@pushcart/domain';

/**
 * Runs costly work on few cores: at most `slots` at once, at most `queue` waiting, and whoever comes beyond that is
 * asked to come back. Without it a burst of sign-ins would stop everything else.
 */
export function createSlots({
  slots,
  queue,
}: {
  slots: number;
  queue: number;
}): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;

  return async (work) => {
    if (busy === slots) {
      if (waiting.length === queue) {
        throw new DomainError('TEMPORARILY_UNAVAILABLE', 'Too many people are signing in. Try again in a moment.');
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      busy += 1;
    }
    try {
      return await work();
    } finally {
      // The slot passes on to the next in line without being free in between.
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}
