import { type Pushcart, reasonOf } from '@pushcart/client';
import type { Command } from 'commander';
import { ask } from '../login/ask.ts';
import { forgetCredentials, saveCredentials } from '../login/credentials.ts';
import type { Output } from '../output/output.ts';
import { destination, outputOf, withClient } from '../shop.ts';
import { withExamples } from './examples.ts';

interface LoginOptions {
  readonly email?: string;
  readonly key?: boolean;
}

export function registerSession(program: Command): void {
  const signIn = program
    .command('login')
    .description('sign in and keep the session on this machine')
    .option('--email <email>', 'asked for when not given')
    .option('--key', 'with an API key of the desk instead, which is asked for')
    .action(async ({ email, key = false }: LoginOptions, command: Command) => {
      const [{ url }, output] = [await destination(command), outputOf(command)];
      await (key ? loginByKey(url, output) : login(url, email, output));
    });
  withExamples(
    signIn,
    'pushcart login --email merchant@pushcart.example',
    'pushcart login --key --url https://shop.example',
  );

  const signOut = program
    .command('logout')
    .description('end the session and forget it')
    .action(async (_options: object, command: Command) => {
      const [credentials, output] = [await destination(command), outputOf(command)];
      if (credentials.token !== null) {
        await withClient(credentials, output, async (pushcart) => void (await pushcart.session.signOut.mutate()));
      }
      await forgetCredentials(process.env, credentials.url);
      output.show('Signed out.', { signedIn: false });
    });
  withExamples(signOut, 'pushcart logout');
}

async function login(url: string, email: string | undefined, output: Output): Promise<void> {
  await withClient({ url, token: null, apiKey: null }, output, async (pushcart) => {
    const credentials = { email: email ?? (await ask('E-mail')), password: await ask('Password', { secret: true }) };
    const { token, session } = await openSession(pushcart, credentials);
    const file = await saveCredentials(process.env, { url, token, apiKey: null });
    const { store, account, role } = session;
    output.show(`Signed in to ${store.name.en} as ${account?.email}. Kept in ${file}.`, {
      ...{ signedIn: true, store: store.slug, email: account?.email ?? null, role, file },
    });
  });
}

/** Asks for the second factor of whoever has one. */
async function openSession(pushcart: Pushcart, credentials: { readonly email: string; readonly password: string }) {
  try {
    return await pushcart.session.createToken.mutate(credentials);
  } catch (error) {
    if (reasonOf(error) !== 'SECOND_FACTOR_REQUIRED') throw error;
    const code = await ask('Code of your authenticator app, or a recovery code');
    return pushcart.session.createToken.mutate({ ...credentials, code });
  }
}

async function loginByKey(url: string, output: Output): Promise<void> {
  const apiKey = await ask('API key', { secret: true });
  await withClient({ url, token: null, apiKey }, output, async (pushcart) => {
    const { store, role } = await pushcart.session.current.query();
    const file = await saveCredentials(process.env, { url, token: null, apiKey });
    output.show(`The key works in ${store.name.en}, for a colleague who is ${role} there. Kept in ${file}.`, {
      ...{ signedIn: true, store: store.slug, role, file },
    });
  });
}
