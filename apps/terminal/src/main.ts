import { type Pushcart, reasonOf } from '@pushcart/client';
import { Command, InvalidArgumentError } from 'commander';
import { ask } from './ask.ts';
import { type Credentials, DEFAULT_URL, forgetCredentials, loadCredentials, saveCredentials } from './credentials.ts';
import { exitCodeOf, importProducts, outcomeLines } from './import-products.ts';
import { createScreen, type Screen } from './screen.ts';
import { openClient } from './session.ts';
import { watchOrder } from './watch-order.ts';
import { watchOrders } from './watch-orders.ts';
import { watchStock } from './watch-stock.ts';

const notice = (text: string) => process.stderr.write(`${text}\n`);

const program = new Command('pushcart')
  .description('Follow a Pushcart shop from the terminal, and bring products into it.')
  .option('--url <url>', `the shop's address (default: the one you signed in to, else ${DEFAULT_URL})`)
  .option('--json', 'one JSON document a line, for scripts')
  .addHelpText(
    'after',
    '\nPUSHCART_URL, and PUSHCART_TOKEN or PUSHCART_API_KEY, win over what `pushcart login` stored.',
  );

program
  .command('login')
  .description('sign in and keep the session on this machine')
  .option('--email <email>', 'asked for when not given')
  .option('--key', 'with an API key of the desk instead, which is asked for')
  .action(async ({ email, key = false }: { email?: string; key?: boolean }) => {
    const { url } = await target();
    if (key) return loginByKey(url);
    await withClient({ url, token: null, apiKey: null }, async (pushcart) => {
      const credentials = { email: email ?? (await ask('E-mail')), password: await ask('Password', { secret: true }) };
      const { token, session } = await pushcart.session.createToken.mutate(credentials);
      const file = await saveCredentials(process.env, { url, token, apiKey: null });
      notice(`Signed in to ${session.store.name.en} as ${session.account?.email}. Kept in ${file}.`);
    });
  });

program
  .command('logout')
  .description('end the session and forget it')
  .action(async () => {
    const credentials = await target();
    if (credentials.token !== null) {
      await withClient(credentials, async (pushcart) => void (await pushcart.session.signOut.mutate()));
    }
    await forgetCredentials(process.env);
    notice('Signed out.');
  });

const watch = program.command('watch').description('follow live until Ctrl-C');
watch.command('orders').description("the store's orders, for staff").action(watching(watchOrders));
watch.command('stock').description('stock as it moves, for staff').action(watching(watchStock));
watch
  .command('order')
  .description('one order')
  .argument('<number>', 'the order number', orderNumber)
  .action((number: number) => watching((pushcart, screen) => watchOrder(pushcart, screen, number))());

program
  .command('import')
  .description('bring in a CSV file of products, for staff: a row a variant, as the desk writes it')
  .argument('<file>', 'CSV in UTF-8')
  .option('--dry-run', 'only say what it would do')
  .addHelpText('after', '\nExit codes: 0 all is in, 1 the file cannot be read, 2 some products were left out.')
  .action(async (path: string, { dryRun = false }: { dryRun?: boolean }) => {
    const isJson = program.opts<{ json?: boolean }>().json === true;
    const print = (line: string) => process.stdout.write(`${line}\n`);
    await withClient(await target(), async (pushcart) => {
      const file = await importProducts(pushcart, path, {
        dryRun,
        onProgress: (line, known) => (isJson ? known !== null && print(JSON.stringify(known)) : notice(line)),
      });
      if (!isJson) for (const line of outcomeLines(file)) print(line);
      process.exitCode = exitCodeOf(file);
    });
  });

try {
  await program.parseAsync();
} catch (error) {
  notice(explain(error));
  process.exitCode = 1;
}

async function loginByKey(url: string): Promise<void> {
  const apiKey = await ask('API key', { secret: true });
  await withClient({ url, token: null, apiKey }, async (pushcart) => {
    const { store, role } = await pushcart.session.current.query();
    const file = await saveCredentials(process.env, { url, token: null, apiKey });
    notice(`The key works in ${store.name.en}, for a colleague who is ${role} there. Kept in ${file}.`);
  });
}

async function target() {
  const { url } = program.opts<{ url?: string }>();
  const stored = await loadCredentials(process.env);
  return url === undefined ? stored : { ...stored, url };
}

function watching(watchTopic: (pushcart: Pushcart, screen: Screen) => Promise<void>) {
  return async () => {
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort());
    const screen = createScreen(program.opts<{ json?: boolean }>().json === true, stop.signal);
    await withClient(await target(), (pushcart) => watchTopic(pushcart, screen));
  };
}

async function withClient(credentials: Credentials, use: (p: Pushcart) => Promise<void>) {
  const pushcart = openClient(credentials, notice);
  try {
    await use(pushcart);
  } finally {
    await pushcart.close();
  }
}

function orderNumber(text: string): number {
  if (!/^#?\d{1,9}$/.test(text)) throw new InvalidArgumentError('An order number is digits, such as 1042.');
  return Number(text.replace('#', ''));
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  switch (reasonOf(error)) {
    case 'SIGN_IN_REQUIRED':
      return 'Sign in first: pushcart login';
    case 'API_KEY_INVALID':
      return `${message} Make another at the desk, then: pushcart login --key`;
    case 'FORBIDDEN':
      return `${message} Sign in as staff: pushcart login`;
    default:
      return message;
  }
}
