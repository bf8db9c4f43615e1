import { identityConfigSchema } from '../config.ts';
import { run } from '../run.ts';
import { startIdentitySandbox } from './start.ts';

await run({
  name: 'identity-sandbox',
  about: 'a login provider (OpenID Connect) that believes whoever says who they are.',
  schema: identityConfigSchema,
  start: (config, log) =>
    startIdentitySandbox({
      port: config.PORT,
      host: config.HOST,
      publicUrl: config.PUBLIC_URL,
      clientId: config.IDENTITY_CLIENT_ID,
      clientSecret: config.IDENTITY_CLIENT_SECRET,
      redirectUris: config.IDENTITY_REDIRECT_URIS,
      log,
    }),
});
