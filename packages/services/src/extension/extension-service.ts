import type {
  Actor,
  ExtensionDraft,
  ExtensionPanel,
  ExtensionSecret,
  ExtensionSlot,
  ExtensionTheme,
  ExtensionView,
  Locale,
} from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

/** Names the version the change is made to; another one is refused with EXTENSION_CHANGED. */
export interface ExtensionRef {
  readonly extensionId: string;
  readonly version: number;
}

/** How the page looks that a panel is to fit into. */
export interface PanelLook {
  readonly locale: Locale;
  readonly theme: ExtensionTheme;
}

export interface ForSlotInput extends PanelLook {
  readonly slot: ExtensionSlot;
  /** The order, product or account the page is about; left out on a page of its own. */
  readonly subjectId?: string | undefined;
  /** The secret part of a guest's link to an order. */
  readonly orderToken?: string | undefined;
}

/**
 * Panels of the shop owner's own. They get a signed context, and whatever else they want by the API like anybody. Who makes or changes one
 * was seen just now (CONFIRMATION_REQUIRED).
 */
export interface ExtensionService {
  /** Those that are disabled too, by age. */
  list(actor: Actor): Promise<readonly ExtensionView[]>;
  /** Shows the secret, once. */
  create(actor: Actor, input: { readonly draft: ExtensionDraft; readonly key: string }): Promise<ExtensionSecret>;
  update(actor: Actor, input: { ref: ExtensionRef; draft: ExtensionDraft }): Promise<ExtensionView>;
  remove(actor: Actor, ref: ExtensionRef): Promise<void>;
  /** Shows the new secret, once. The one of now signs for `afterHours` more, until the panel's server knows both. */
  rotateSecret(actor: Actor, input: { ref: ExtensionRef; afterHours: number }): Promise<ExtensionSecret>;
  /** The panels the actor sees in a place, each with a context for the one thing it is about, which the actor must be allowed to read. */
  forSlot(actor: Actor, input: ForSlotInput): Promise<readonly ExtensionPanel[]>;
  /** An enabled one as it would be shown in its first place, about nothing. */
  preview(actor: Actor, input: PanelLook & { extensionId: string }): Promise<ExtensionPanel>;
  /** Says when to ask again. */
  watch(actor: Actor): Promise<LiveTopic<null>>;
  /** Origins of all that is enabled: what pages of the actor's store may frame. */
  frameOrigins(actor: Actor): Promise<readonly string[]>;
}
