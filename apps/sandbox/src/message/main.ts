import { messageConfigSchema } from '../config.ts';
import { run } from '../run.ts';
import { startMessageSandbox } from './start.ts';

await run({
  name: 'message-sandbox',
  about: 'takes e-mails and text messages and shows them in an inbox, instead of sending them.',
  schema: messageConfigSchema,
  start: (config, log) =>
    startMessageSandbox({ port: config.PORT, host: config.HOST, secretKey: config.MESSAGE_SECRET_KEY, log }),
});
