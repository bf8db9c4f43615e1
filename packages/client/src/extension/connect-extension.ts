import { type ContextMessage, type PanelMessage, readContextMessage } from '@pushcart/domain';

/** What the page around a panel says of itself; `token` is for the panel's own server. */
export type PageContext = Omit<ContextMessage, 'type'>;

export interface PageConnection {
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
  readonly parent: { postMessage(message: PanelMessage, targetOrigin: string): void };
  readonly document?: { readonly documentElement: { readonly offsetHeight: number }; readonly body: object };
  readonly ResizeObserver?: new (listener: () => void) => { observe(element: object): void; disconnect(): void };
  addEventListener(type: 'message', listener: (event: Received) => void): void;
  removeEventListener(type: 'message', listener: (event: Received) => void): void;
}

export interface ConnectOptions {
  /** How long to wait for the page; default 10 s. */
  readonly timeoutMs?: number;
  /** Default: that of the panel. */
  readonly window?: PanelWindow;
}

const TIMEOUT_MS = 10_000;

/** Tells the page around the panel that it is there, and gives what the page says of itself. */
export async function connectExtension({
  timeoutMs = TIMEOUT_MS,
  window = globalThis as unknown as PanelWindow,
}: ConnectOptions = {}): Promise<PageConnection> {
  const { parent } = window;
  if ((parent as unknown) === window) throw new Error('This page is no panel: nothing is around it.');
  const listeners = new Set<(context: PageContext) => void>();
  const closers: (() => void)[] = [];
  // The origin is the shop's, wherever that is; what proves the context is the token, to the panel's server.
  const send = (message: PanelMessage) => parent.postMessage(message, '*');
  const close = () => {
    for (const stop of closers.splice(0)) stop();
    listeners.clear();
  };

  let newest: PageContext | undefined;
  const first = await new Promise<PageContext>((resolve, reject) => {
    const timer = setTimeout(() => {
      close();
      reject(new Error('The page around the panel does not answer.'));
    }, timeoutMs);
    const receive = ({ data, source }: Received) => {
      const message = source === parent ? readContextMessage(data) : null;
      if (message === null) return;
      clearTimeout(timer);
      const { type: _type, ...next } = message;
      newest = next;
      resolve(next);
      for (const listener of listeners) listener(next);
    };
    window.addEventListener('message', receive);
    closers.push(() => window.removeEventListener('message', receive));
    send({ type: 'pushcart:ready' });
  });

  return {
    get context() {
      return newest ?? first;
    },
    onContext(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    resize: (height) => send({ type: 'pushcart:resize', height }),
    fitContent() {
      const { document, ResizeObserver } = window;
      if (document === undefined || ResizeObserver === undefined) return;
      const { documentElement, body } = document;
      const observer = new ResizeObserver(() =>
        send({ type: 'pushcart:resize', height: documentElement.offsetHeight }),
      );
      observer.observe(body);
      closers.push(() => observer.disconnect());
    },
    toast: (text) => send({ type: 'pushcart:toast', text }),
    navigate: (to) => send({ type: 'pushcart:navigate', to }),
    close,
  };
}
