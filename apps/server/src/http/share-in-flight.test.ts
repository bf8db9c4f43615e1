import { expect, test } from 'vitest';
import { shareInFlight } from './share-in-flight.ts';

test('many who ask at once share one question, and the next asks anew', async () => {
  const answers: { resolve(value: number): void; reject(error: Error): void }[] = [];
  const ask = shareInFlight(() => new Promise<number>((resolve, reject) => answers.push({ resolve, reject })));

  const first = Array.from({ length: 100 }, ask);
  expect(answers).toHaveLength(1);
  answers[0]?.resolve(1);
  expect(new Set(await Promise.all(first))).toEqual(new Set([1]));

  const second = ask();
  answers[1]?.reject(new Error('away'));
  await expect(second).rejects.toThrow('away');
  const third = ask();
  answers[2]?.resolve(3);
  expect(await third).toBe(3);
});
