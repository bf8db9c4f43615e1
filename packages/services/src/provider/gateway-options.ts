import type { ProviderOptions } from './provider-client.ts';

export interface GatewayOptions extends ProviderOptions {
  /** Signs the provider's callbacks; several separated by commas while they are changed. */
  readonly webhookSecret: string;
  /** Where the provider sends its callbacks. */
  readonly webhookUrl: string;
}
