/** Others, such as a dialog that closes, may have a better place for the focus. */
const OTHERS_FIRST_MS = 100;
const FOCUSABLE = ':is(a[href], button, input:not([type=hidden]), select, textarea, [tabindex="0"]):not(:disabled)';
const DIALOG = '[role=dialog], [role=alertdialog]';
/** On a phone a keyboard opens for these. */
const TYPED_INTO = ':is(input:not([type=checkbox], [type=radio]), textarea)';

/** Where an element stood among the children of one that is around it. */
interface Place {
  readonly parent: Element;
  readonly at: number;
}

interface Held {
  readonly element: Element;
  /** Innermost first. */
  readonly places: readonly Place[];
  /** Of what is in a dialog: what had the focus before it opened. */
  readonly before: Held | null;
}

/**
 * Keeps the focus of who works by keyboard or hears the page: when what has it goes away, by a change of page or by news, the focus goes to
 * what took its place, else to the heading of the page; after a touch to nothing that one types into. Who leaves an element of their own accord is
 * left alone. Returns a function to stop.
 */
export function keepFocus(): () => void {
  let held: Held | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTouching = false;

  const isLost = () => document.activeElement === document.body;

  function onFocusIn({ target }: FocusEvent): void {
    if (!(target instanceof Element) || target === document.body) return;
    const dialog = target.closest(DIALOG);
    const before = held !== null && dialog?.contains(held.element) === true ? held.before : held;
    held = { element: target, places: placesOf(target), before: dialog === null ? null : before };
  }

  // Chromium tells of a focus that is lost while the element goes away: whether it has gone is known after that.
  function onFocusOut({ target }: FocusEvent): void {
    queueMicrotask(() => {
      if (isLost() && held?.element === target && canHave(held.element)) held = null;
    });
  }

  function onUse({ type }: Event): void {
    isTouching = type === 'pointerdown';
  }

  function bringBack(): void {
    timer = undefined;
    if (held === null || !isLost()) return;
    const found = successorOf(held) ?? heading();
    const next = isTouching && found?.matches(TYPED_INTO) === true ? heading() : found;
    // What cannot be used just now gets the focus again as soon as it can.
    if (next !== null && canHave(next)) next.focus({ preventScroll: true });
  }

  const observer = new MutationObserver(() => {
    if (held !== null && isLost()) timer ??= setTimeout(bringBack, OTHERS_FIRST_MS);
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  document.addEventListener('pointerdown', onUse);
  document.addEventListener('keydown', onUse);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
    document.removeEventListener('pointerdown', onUse);
    document.removeEventListener('keydown', onUse);
  };
}

/** What is about to go is hidden first while the code of the next page is on its way. */
function canHave(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

function successorOf({ element, places, before }: Held): HTMLElement | undefined {
  if (element.isConnected) return element instanceof HTMLElement ? element : undefined;
  return replacementOf(places) ?? (before === null ? undefined : successorOf(before));
}

function placesOf(element: Element): readonly Place[] {
  const places: Place[] = [];
  for (let child = element; child.parentElement !== null; child = child.parentElement) {
    places.push({ parent: child.parentElement, at: [...child.parentElement.children].indexOf(child) });
  }
  return places;
}

/** The first thing to work with in what stands there now, as near to it as there is one on the page. */
function replacementOf(places: readonly Place[]): HTMLElement | undefined {
  const main = document.querySelector('main');
  const inside = places.filter(({ parent }) => parent.isConnected && parent !== main && main?.contains(parent));
  return inside
    .flatMap(({ parent: { children }, at }) => [children[at], [...children].at(-1)])
    .flatMap((child) => (child === undefined ? [] : [child, ...child.querySelectorAll(FOCUSABLE)]))
    .find((found): found is HTMLElement => found instanceof HTMLElement && found.matches(FOCUSABLE) && canHave(found));
}

function heading(): HTMLElement | null {
  const found = document.querySelector<HTMLElement>('main h1');
  if (found !== null) found.tabIndex = -1;
  return found;
}
