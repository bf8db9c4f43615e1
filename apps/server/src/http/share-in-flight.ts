/** Whoever asks while an answer is on its way gets that one: however many ask, one question is open at a time. */
export function shareInFlight<T>(ask: () => Promise<T>): () => Promise<T> {
  let inFlight: Promise<T> | null = null;
  return () => {
    inFlight ??= ask().finally(() => {
      inFlight = null;
    });
    return inFlight;
  };
}
