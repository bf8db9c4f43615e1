import type { Page } from 'playwright-core';

/** An element as it is laid out; lengths in CSS pixels. */
export interface Box {
  /** Its tag and the beginning of what it says, for people. */
  readonly name: string;
  /** Place of the parent in the list; -1 for the first. */
  readonly parent: number;
  readonly left: number;
  readonly right: number;
  /** What it needs and what it has, inside its borders. */
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly overflowX: string;
  readonly overflowY: string;
  /** Shortens its text with an ellipsis, or after some lines. */
  readonly shortens: boolean;
  /** Shows that it goes on beyond its edge: what is in it snaps into place or fades out. */
  readonly showsMore: boolean;
  /** A picture or a field, which has its own way with what does not fit. */
  readonly isReplaced: boolean;
  /** Holds words of its own, not only those of its children. */
  readonly hasText: boolean;
  /** Only for those who cannot see the page, or for nobody. */
  readonly isUnseen: boolean;
}

/** What a page is made of, as far as it can be judged from outside. */
export interface PageReading {
  readonly lang: string;
  readonly title: string;
  /** How much wider the page is than the screen. */
  readonly overflow: number;
  readonly viewport: number;
  readonly boxes: readonly Box[];
  /** Every text on it, and every attribute that is shown or read out; nothing of what is code or not to be translated. */
  readonly texts: readonly string[];
  /** Addresses of pictures that could not be shown. */
  readonly brokenPictures: readonly string[];
}

// Runs in the page, so everything stands inside; a function with a name of its own would be wrapped by the loader.
export const readPage = (page: Page): Promise<PageReading> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const every: NodeListOf<HTMLElement> = document.body.querySelectorAll('*');
    const elements = [...every].filter((element) => element.closest('svg, script, style, [translate=no]') === null);
    const places = new Map<Element | null, number>(elements.map((element, place) => [element, place]));
    const boxes = elements.map((element) => {
      const style = getComputedStyle(element);
      const { left, right, width, height } = element.getBoundingClientRect();
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      return {
        name: `<${element.localName}> ${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)}`,
        parent: places.get(element.parentElement) ?? -1,
        left,
        right,
        scrollWidth: element.scrollWidth,
        clientWidth: element.clientWidth,
        scrollHeight: element.scrollHeight,
        clientHeight: element.clientHeight,
        overflowX: style.overflowX,
        overflowY: style.overflowY,
        shortens: style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none',
        showsMore: style.scrollSnapType !== 'none' || style.maskImage !== 'none',
        isReplaced: element.matches('img, input, textarea, select, iframe'),
        hasText: own.some((node) => (node.textContent ?? '').trim() !== ''),
        isUnseen: width <= 1 || height <= 1 || style.visibility === 'hidden' || style.clipPath !== 'none',
      };
    });
    const worded = elements.filter((element) => element.closest('code, pre, kbd, [translate=no]') === null);
    const texts = worded.flatMap((element) => [
      ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent),
      ...['aria-label', 'placeholder', 'title', 'alt'].map((attribute) => element.getAttribute(attribute)),
    ]);
    return {
      lang: root.lang,
      title: document.title,
      overflow: root.scrollWidth - root.clientWidth,
      viewport: root.clientWidth,
      boxes,
      texts: texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()])),
      brokenPictures: [...document.images]
        .filter((image) => image.complete && image.naturalWidth === 0 && image.currentSrc !== '')
        .map((image) => image.currentSrc),
    };
  });
