import { expect, test, vi } from 'vitest';
import { onPageReturn } from './page-return.ts';

function openPage() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  return Object.assign(new EventTarget(), { document });
}

test('a page that is online again or looked at again is back', () => {
  const page = openPage();
  const isBack = vi.fn();
  onPageReturn(isBack, page);

  page.dispatchEvent(new Event('online'));
  page.document.visibilityState = 'visible';
  page.document.dispatchEvent(new Event('visibilitychange'));

  expect(isBack).toHaveBeenCalledTimes(2);
});

test('a page that is hidden is not back', () => {
  const page = openPage();
  const isBack = vi.fn();
  onPageReturn(isBack, page);

  page.document.dispatchEvent(new Event('visibilitychange'));

  expect(isBack).not.toHaveBeenCalled();
});

test('who stops listening hears nothing more', () => {
  const page = openPage();
  const isBack = vi.fn();

  onPageReturn(isBack, page)();
  page.dispatchEvent(new Event('online'));

  expect(isBack).not.toHaveBeenCalled();
});

test('a program without pages never comes back', () => {
  expect(() => onPageReturn(vi.fn())()).not.toThrow();
});
