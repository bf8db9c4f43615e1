import compile from 'icu-minify/compile';
import { type Plugin, runnerImport } from 'vite';

type Tree = { readonly [key: string]: string | Tree };
type Compiled = { readonly [key: string]: unknown };

const MESSAGE_FILE = /\/messages\/(en|zh-cn)\.ts$/;

function compileTree(tree: Tree): Compiled {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? compile(value) : compileTree(value)]),
  );
}

/**
 * Compiles ICU messages while building, so that the browser gets the small formatter and not the parser.
 * In development and tests the messages stay text.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'pushcart:compiled-messages',
    apply: 'build',
    config: () => ({ resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } } }),
    async load(id) {
      if (!MESSAGE_FILE.test(id)) return null;
      const { module } = await runnerImport<{ default: Tree }>(id);
      return { code: `export default ${JSON.stringify(compileTree(module.default))};`, map: null };
    },
  };
}
