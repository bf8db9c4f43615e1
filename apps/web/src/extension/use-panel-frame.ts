import {
  type ContextMessage,
  type ExtensionPanel,
  extensionOrigin,
  panelHeight,
  readPanelMessage,
} from '@pushcart/domain';
import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocale } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { useOnScreen } from '../live/use-on-screen.ts';
import { useToast } from '../ui/toasts.tsx';
import { useShownTheme } from './use-theme.ts';

/** `late`: it has not said that it is there. `blocked`: the page was opened before it was allowed to show this. */
export type PanelState = 'loading' | 'ready' | 'late' | 'blocked';

const PATIENCE_MS = 10_000;
const TOAST_PAUSE_MS = 2_000;

/** What goes on between the page and the panel in a frame. */
export function usePanelFrame(frame: RefObject<HTMLIFrameElement | null>, panel: ExtensionPanel) {
  const [state, setState] = useState<PanelState>('loading');
  const [asked, setAsked] = useState(0);
  // A panel that loads itself again says again that it is there.
  const [greetings, setGreetings] = useState(0);
  const isOnScreen = useOnScreen(frame);
  usePatience(state === 'loading' && isOnScreen, () => setState('late'));
  useRefusal(panel.url, () => setState('blocked'));
  useTellContext(frame, panel, state === 'ready' ? greetings : 0);
  const onReady = () => {
    setState('ready');
    setGreetings((count) => count + 1);
  };
  useMessages(frame, panel, { onReady, onResize: setAsked });
  return { state, height: panelHeight(asked, panel), restart: () => setState('loading') };
}

interface Handlers {
  readonly onReady: () => void;
  readonly onResize: (height: number) => void;
}

function useMessages(frame: RefObject<HTMLIFrameElement | null>, panel: ExtensionPanel, handlers: Handlers): void {
  const { history } = useRouter();
  const text = useText();
  const say = useToast();
  const saidAt = useRef(Number.NEGATIVE_INFINITY);

  const receive = useEffectEvent(({ source, origin, data }: MessageEvent<unknown>) => {
    // A sandboxed page is of no origin: that it is the one in this frame says the window it comes from.
    const element = frame.current;
    if (element === null || source === null || source !== element.contentWindow || origin !== 'null') return;
    const message = readPanelMessage(data);
    if (message?.type === 'pushcart:ready') handlers.onReady();
    if (message?.type === 'pushcart:resize') handlers.onResize(message.height);
    if (message?.type === 'pushcart:toast' && performance.now() - saidAt.current >= TOAST_PAUSE_MS) {
      saidAt.current = performance.now();
      say(`${text(panel.name)}: ${message.text}`);
    }
    // Only somebody who uses the panel is led away by it.
    if (message?.type === 'pushcart:navigate' && document.activeElement === element) history.push(message.to);
  });

  useEffect(() => {
    const listen = (event: MessageEvent) => receive(event);
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
}

/** Tells the panel its context when it is there, and each one that follows. */
function useTellContext(
  frame: RefObject<HTMLIFrameElement | null>,
  { token }: ExtensionPanel,
  greetings: number,
): void {
  const locale = useLocale();
  const theme = useShownTheme();
  useEffect(() => {
    if (greetings === 0) return;
    const message: ContextMessage = { type: 'pushcart:context', token, locale, theme };
    // What is in a sandbox has no origin to name. The policy of the page lets only panels into the frame.
    frame.current?.contentWindow?.postMessage(message, '*');
  }, [frame, greetings, token, locale, theme]);
}

function usePatience(isWaiting: boolean, onOver: () => void): void {
  const giveUp = useEffectEvent(onOver);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => giveUp(), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
}

function useRefusal(url: string, onRefused: () => void): void {
  const refuse = useEffectEvent(({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'frame-src' && blockedURI.startsWith(extensionOrigin(url))) onRefused();
  });
  useEffect(() => {
    const listen = (event: SecurityPolicyViolationEvent) => refuse(event);
    document.addEventListener('securitypolicyviolation', listen);
    return () => document.removeEventListener('securitypolicyviolation', listen);
  }, []);
}
