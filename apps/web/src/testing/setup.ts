import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Nothing is laid out in tests: whatever is rendered counts as being on the screen.
vi.stubGlobal(
  'IntersectionObserver',
  class {
    readonly #tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void;
    constructor(tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
      this.#tell = tell;
    }
    observe() {
      this.#tell([{ isIntersecting: true }]);
    }
    disconnect() {}
  },
);

// Nothing is fetched in tests: a frame stays empty.
const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, unknown> } };
Object.assign(happyDOM.settings, { disableIframePageLoading: true });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
