import { createProviderClient, type ProviderOptions } from '../provider/provider-client.ts';
import type { Messenger } from './messenger.ts';

/** The message service that comes with Pushcart: it delivers to an inbox one can look into. */
export function createMessageGateway(options: ProviderOptions): Messenger {
  const send = createProviderClient(options);
  return {
    async send({ key, ...body }) {
      await send({ method: 'POST', path: '/v1/messages', body, idempotencyKey: key });
    },
  };
}
