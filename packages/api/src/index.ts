export type { BuildInfo, Context, SessionCookie } from './context.ts';
export { describeError, ERROR_CODES, type ErrorShape, type PublicError } from './errors.ts';
export {
  ALLOWANCES,
  type Allowance,
  type CallCounter,
  type Cost,
  type Limiter,
  takeCall,
  takeKeyCall,
  type Usage,
} from './limit.ts';
export { type OpenApiDocument, openApiDocument } from './openapi/document.ts';
export { readPlainInput } from './openapi/read-plain-input.ts';
export { referencePage } from './openapi/reference-page.ts';
export { type Refusal, refuse, refusePlainly } from './refusal.ts';
export { type AppRouter, appRouter, createCaller } from './router/app-router.ts';
export type { LiveOf } from './stream.ts';
export { transformer } from './transformer.ts';
export { streams } from './view/streams.ts';
