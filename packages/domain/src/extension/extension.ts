import type { StaffRole } from '../access.ts';
import { STAFF_ROLES } from '../access.ts';
import { DomainError } from '../errors.ts';
import type { ExtensionId, StoreId } from '../ids.ts';
import type { Locale, LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';
import { requireExtensionUrl } from './extension-url.ts';

/** Where an extension may show a panel. */
export const EXTENSION_SLOTS = [
  'desk.order',
  'desk.product',
  'desk.customer',
  'desk.page',
  'shop.product',
  'shop.order',
] as const;
export type ExtensionSlot = (typeof EXTENSION_SLOTS)[number];

export const MAX_EXTENSIONS = 20;
export const MIN_PANEL_HEIGHT = 40;
export const MAX_PANEL_HEIGHT = 2_000;
/** How long a context token is good, in seconds. */
export const EXTENSION_TOKEN_SECONDS = 300;
/** How long the secret of before can go on signing, in hours. */
export const MAX_ROTATION_HOURS = 168;

export const EXTENSION_THEMES = ['light', 'dark'] as const;
export type ExtensionTheme = (typeof EXTENSION_THEMES)[number];

/** A panel of the shop owner's own, on pages of ours. */
export interface ExtensionDraft {
  readonly name: LocalizedText;
  /** Of the page in the panel. */
  readonly url: string;
  readonly slots: readonly ExtensionSlot[];
  /** Who sees it at the desk. */
  readonly roles: readonly StaffRole[];
  /** Pixels that are kept for it from the start. */
  readonly minHeight: number;
  /** Pixels it may grow to. */
  readonly maxHeight: number;
  readonly isEnabled: boolean;
}

export interface ExtensionView extends ExtensionDraft {
  readonly id: ExtensionId;
  readonly version: number;
  /** When the newest secret begins to sign; null: it does. */
  readonly newSecretAt: Date | null;
}

/** The one answer that shows the secret. */
export interface ExtensionSecret {
  readonly extension: ExtensionView;
  readonly secret: string;
}

/** What a page needs to show a panel. */
export interface ExtensionPanel {
  readonly extensionId: ExtensionId;
  readonly name: LocalizedText;
  readonly url: string;
  readonly minHeight: number;
  readonly maxHeight: number;
  /** A signed context, for the panel and its server alone. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** What a context token says beside who made it, for whom and until when. Nothing of it is personal. */
export interface ExtensionContext {
  readonly store: StoreId;
  readonly extension: ExtensionId;
  readonly slot: ExtensionSlot;
  /** The order, product or account the page is about; null where it is about none. */
  readonly subject: string | null;
  /** Of whom looks at it at the desk; null in the shop. */
  readonly role: StaffRole | null;
  readonly locale: Locale;
  readonly theme: ExtensionTheme;
}

/** The event on `store:{id}:extensions`: which panels there are is to be read again. */
export interface ExtensionsChanged {
  readonly type: 'extensions.changed';
  readonly extensionId: ExtensionId;
  readonly version: number;
}

export const isDeskSlot = (slot: ExtensionSlot) => slot.startsWith('desk.');

/** The draft with its texts tidied; refused when it makes no sense. */
export function requireExtension(draft: ExtensionDraft, rules: { readonly allowsLoopback: boolean }): ExtensionDraft {
  const { name, minHeight, maxHeight } = draft;
  const slots = EXTENSION_SLOTS.filter((slot) => draft.slots.includes(slot));
  const roles = STAFF_ROLES.filter((role) => draft.roles.includes(role));
  check(slots.length > 0, 'slots', 'An extension needs a place to show itself in.');
  check(!slots.some(isDeskSlot) || roles.length > 0, 'roles', 'Somebody at the desk has to see it.');
  check(isHeight(minHeight) && isHeight(maxHeight) && minHeight <= maxHeight, 'height', HEIGHTS);
  return {
    name: {
      en: requireText('name', name.en, { max: 60 }),
      'zh-CN': requireText('name', name['zh-CN'], { max: 60 }),
    },
    url: requireExtensionUrl(draft.url, rules),
    slots,
    roles,
    minHeight,
    maxHeight,
    isEnabled: draft.isEnabled,
  };
}

/** The height a panel gets when it asks for one. */
export function panelHeight(asked: number, limits: Pick<ExtensionDraft, 'minHeight' | 'maxHeight'>): number {
  return Math.min(Math.max(Math.ceil(asked), limits.minHeight), limits.maxHeight);
}

const HEIGHTS = `Heights are ${MIN_PANEL_HEIGHT} to ${MAX_PANEL_HEIGHT} pixels, the smaller one first.`;

function isHeight(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels >= MIN_PANEL_HEIGHT && pixels <= MAX_PANEL_HEIGHT;
}

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
