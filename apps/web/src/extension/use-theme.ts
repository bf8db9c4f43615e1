import type { ExtensionTheme } from '@pushcart/domain';
import { useSyncExternalStore } from 'react';

const isDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** What the page looks like now: as somebody chose, else as the device does. */
export function useShownTheme(): ExtensionTheme {
  return useSyncExternalStore(subscribe, shownTheme);
}

function shownTheme(): ExtensionTheme {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return isDark().matches ? 'dark' : 'light';
}

function subscribe(onChange: () => void): () => void {
  const device = isDark();
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  device.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    device.removeEventListener('change', onChange);
  };
}
