export { type CarrierSandboxOptions, startCarrierSandbox } from './carrier/start.ts';
export type { Clock } from './clock.ts';
export { type IdentitySandboxOptions, startIdentitySandbox } from './identity/start.ts';
export { type MessageSandboxOptions, startMessageSandbox } from './message/start.ts';
export { type PaymentSandboxOptions, startPaymentSandbox } from './payment/start.ts';
export type { Random } from './random.ts';
export type { Sandbox } from './run.ts';
export { SIGNATURE_HEADER, signWebhook, verifyWebhook } from './webhook/signature.ts';
