export type { ContextMessage, ExtensionContext, ExtensionSlot, ExtensionTheme, PanelMessage } from '@pushcart/domain';
export {
  type ConnectOptions,
  connectExtension,
  type PageConnection,
  type PageContext,
} from './extension/connect-extension.ts';
export {
  type ExtensionClaims,
  ExtensionTokenRejected,
  type TokenRejection,
  type VerifyTokenOptions,
  verifyExtensionToken,
} from './extension/verify-extension-token.ts';
