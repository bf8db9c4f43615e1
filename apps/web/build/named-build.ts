import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Names a build in its page, for those who watch for a newer one. */
export function namedBuild(): Plugin {
  return {
    name: 'pushcart:named-build',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (page) => {
        const content = buildName(page, new Date());
        return [{ tag: 'meta', attrs: { name: 'pushcart-build', content }, injectTo: 'head' }];
      },
    },
  };
}

/** `20261130T234012Z-4f3e…`: when a page was built, then what it is: the page names every file that has changed. */
export function buildName(page: string, at: Date): string {
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${stamp}-${createHash('sha256').update(page).digest('hex').slice(0, 12)}`;
}
