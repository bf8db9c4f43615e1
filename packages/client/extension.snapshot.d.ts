declare const brand: unique symbol;
type Id<Name extends string> = string & {
    readonly [brand]?: Name;
};
type StoreId = Id<'store'>;
type ExtensionId = Id<'extension'>;

declare const STAFF_ROLES: readonly ["owner", "manager", "packer", "support", "analyst"];
type StaffRole = (typeof STAFF_ROLES)[number];

declare const LOCALES: readonly ["en", "zh-CN"];
type Locale = (typeof LOCALES)[number];

/** Where an extension may show a panel. */
declare const EXTENSION_SLOTS: readonly ["desk.order", "desk.product", "desk.customer", "desk.page", "shop.product", "shop.order"];
type ExtensionSlot = (typeof EXTENSION_SLOTS)[number];
declare const EXTENSION_THEMES: readonly ["light", "dark"];
type ExtensionTheme = (typeof EXTENSION_THEMES)[number];
/** What a context token says beside who made it, for whom and until when. Nothing of it is personal. */
interface ExtensionContext {
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

/** What a page tells a panel, at first and whenever its token is a new one. */
interface ContextMessage {
    readonly type: 'pushcart:context';
    readonly token: string;
    readonly locale: Locale;
    readonly theme: ExtensionTheme;
}
/** What a panel tells the page around it. */
type PanelMessage = {
    readonly type: 'pushcart:ready';
} | {
    readonly type: 'pushcart:resize';
    readonly height: number;
} | {
    readonly type: 'pushcart:toast';
    readonly text: string;
} | {
    readonly type: 'pushcart:navigate';
    readonly to: string;
};

/** What the page around a panel says of itself; `token` is for the panel's own server. */
type PageContext = Omit<ContextMessage, 'type'>;
interface PageConnection {
    /** The newest one: a token is replaced before it ends. */
    readonly context: PageContext;
    /** Calls `listener` with each context that follows. Returns a function to stop. */
    onContext(listener: (context: PageContext) => void): () => void;
    /** Asks for a height in pixels; the shop keeps it within the limits of the extension. */
    resize(height: number): void;
    /** Keeps the height that of the content, from now on. */
    fitContent(): void;
    /** Has a word shown at the foot of the page: plain text of at most 200 characters. */
    toast(text: string): void;
    /** Leads to another page of the shop or desk, by a path such as `/desk/orders/10023`, once somebody has used the panel. */
    navigate(to: string): void;
    close(): void;
}
interface Received {
    readonly data: unknown;
    readonly source: unknown;
}
/** As much of a browser's window as this needs. */
interface PanelWindow {
    readonly parent: {
        postMessage(message: PanelMessage, targetOrigin: string): void;
    };
    readonly document?: {
        readonly documentElement: {
            readonly offsetHeight: number;
        };
        readonly body: object;
    };
    readonly ResizeObserver?: new (listener: () => void) => {
        observe(element: object): void;
        disconnect(): void;
    };
    addEventListener(type: 'message', listener: (event: Received) => void): void;
    removeEventListener(type: 'message', listener: (event: Received) => void): void;
}
interface ConnectOptions {
    /** How long to wait for the page; default 10 s. */
    readonly timeoutMs?: number;
    /** Default: that of the panel. */
    readonly window?: PanelWindow;
}
/** Tells the page around the panel that it is there, and gives what the page says of itself. */
declare function connectExtension({ timeoutMs, window, }?: ConnectOptions): Promise<PageConnection>;

/** What a checked token says. Times are in seconds since 1970. */
interface ExtensionClaims extends ExtensionContext {
    /** Origin of the shop. */
    readonly iss: string;
    /** Origin of the panel. */
    readonly aud: string;
    readonly iat: number;
    readonly exp: number;
}
type TokenRejection = 'OTHER_AUDIENCE' | 'OUT_OF_TIME' | 'SIGNATURE_WRONG' | 'TOKEN_MALFORMED';
/** What is not a token of the shop for this panel and this moment, and why. */
declare class ExtensionTokenRejected extends Error {
    readonly reason: TokenRejection;
    constructor(reason: TokenRejection, message: string);
}
interface VerifyTokenOptions {
    readonly token: string;
    /** `pxs_…`, as it was shown; several while it changes. */
    readonly secret: string | readonly string[];
    /** Origin of the panel, e.g. `https://panel.example`. */
    readonly audience: string;
    /** How far clocks may differ, in seconds; default 5. */
    readonly toleranceSeconds?: number;
}
/**
 * Checks that a token comes from the shop, is for this panel and is still good, and gives what it says; throws `ExtensionTokenRejected`
 * otherwise. By WebCrypto alone, so it runs in Node.js, Deno, Bun and workers. Never call it in the panel: the secret is for its server.
 */
declare function verifyExtensionToken(options: VerifyTokenOptions): Promise<ExtensionClaims>;

export { ExtensionTokenRejected, connectExtension, verifyExtensionToken };
export type { ConnectOptions, ContextMessage, ExtensionClaims, ExtensionContext, ExtensionSlot, ExtensionTheme, PageConnection, PageContext, PanelMessage, TokenRejection, VerifyTokenOptions };
