import type { Locale } from '../locale.ts';
import type { ExtensionTheme } from './extension.ts';

/** What a page tells a panel, at first and whenever its token is a new one. */
export interface ContextMessage {
  readonly type: 'pushcart:context';
  readonly token: string;
  readonly locale: Locale;
  readonly theme: ExtensionTheme;
}

/** What a panel tells the page around it. */
export type PanelMessage =
  | { readonly type: 'pushcart:ready' }
  | { readonly type: 'pushcart:resize'; readonly height: number }
  | { readonly type: 'pushcart:toast'; readonly text: string }
  | { readonly type: 'pushcart:navigate'; readonly to: string };

/** The longest word a panel can have shown, in characters. */
export const MAX_PANEL_TOAST = 200;
const MAX_PATH = 1_000;

/** What a panel said, or null for what is none of its messages. */
export function readPanelMessage(data: unknown): PanelMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const { type, height, text, to } = data as Readonly<Record<string, unknown>>;
  if (type === 'pushcart:ready') return { type };
  if (type === 'pushcart:resize') {
    return typeof height === 'number' && Number.isFinite(height) && height >= 0 ? { type, height } : null;
  }
  if (type === 'pushcart:toast') return isToast(text) ? { type, text: text.trim() } : null;
  if (type === 'pushcart:navigate') return isAppPath(to) ? { type, to } : null;
  return null;
}

/** What a page said, or null for what is no context. */
export function readContextMessage(data: unknown): ContextMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, token, locale, theme } = data as Readonly<Record<string, unknown>>;
  if (type !== 'pushcart:context' || typeof token !== 'string') return null;
  if ((locale !== 'en' && locale !== 'zh-CN') || (theme !== 'light' && theme !== 'dark')) return null;
  return { type, token, locale, theme };
}

function isToast(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '' && text.length <= MAX_PANEL_TOAST;
}

/** A path of the app itself: browsers read `//host` and `/\host` as another place, and leave out tabs and line breaks. */
function isAppPath(to: unknown): to is string {
  return typeof to === 'string' && to.length <= MAX_PATH && /^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(to);
}
