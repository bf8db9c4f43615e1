import { afterEach, expect, test, vi } from 'vitest';
import { createOutput } from './output.ts';

afterEach(() => vi.restoreAllMocks());

test.each([false, true])('nothing that is shown steers the terminal (as JSON: %s)', (isJson) => {
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  }
  const bad = 'Acme\u001b[2J\u009b31m refuses';
  const output = createOutput(isJson);

  output.show(bad, { bad });
  output.notice(bad);
  output.table([bad], [{ head: 'WHAT', cell: (text) => text }]);
  vi.restoreAllMocks();

  expect(written.length).toBeGreaterThan(2);
  expect(written.join('').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});
