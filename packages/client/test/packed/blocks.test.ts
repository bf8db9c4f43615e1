import { expect, test } from 'vitest';
import { blocksIn } from './blocks.ts';

const fence = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\`\n`;

test('blocks are named by their file, their example, or the heading they stand under', () => {
  const text = [
    fence('', 'plain'),
    '## Ask and change',
    fence('ts', 'one'),
    'words',
    fence('tsx', 'two'),
    '## Its page',
    fence('ts file=src/main.ts', '## is no heading here'),
    fence('sh example=serve', 'serve'),
  ].join('\n');

  expect(blocksIn(text, 'page.md')).toEqual([
    { name: 'start-1', language: '', file: null, code: 'plain\n' },
    { name: 'ask-and-change-1', language: 'ts', file: null, code: 'one\n' },
    { name: 'ask-and-change-2', language: 'tsx', file: null, code: 'two\n' },
    { name: 'src/main.ts', language: 'ts', file: 'src/main.ts', code: '## is no heading here\n' },
    { name: 'serve', language: 'sh', file: null, code: 'serve\n' },
  ]);
});

test('two blocks of one name are a mistake, but for the same in two languages', () => {
  const twice = fence('sh example=follow', 'a') + fence('sh example=follow', 'b');

  expect(() => blocksIn(twice, 'page.md')).toThrow('page.md has two blocks follow.');
  expect(blocksIn(fence('sh example=follow', 'a') + fence('python example=follow', 'b'), 'page.md')).toHaveLength(2);
});
