import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main><h1>Orders</h1><ul>
    <li><button>one</button></li><li><button>two</button></li><li><button>three</button></li></ul></main>`;
  stop = keepFocus();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
/** Until news have been drawn and others had their turn. */
const settle = () => vi.advanceTimersByTimeAsync(200);
const focused = () => document.activeElement?.textContent;

test('the focus of a row that goes away moves to the row that takes its place', async () => {
  button('two')?.focus();

  button('two')?.parentElement?.remove();
  await settle();

  expect(focused()).toBe('three');
});

test('the last of the rows hands it to the heading of the page', async () => {
  button('two')?.focus();

  document.querySelector('ul')?.replaceChildren();
  await settle();

  expect(focused()).toBe('Orders');
});

test('what cannot have it is passed over', async () => {
  const list = document.querySelector('ul');
  list?.lastElementChild?.insertAdjacentHTML('afterbegin', '<input type="hidden"><button disabled>no</button>');
  button('two')?.focus();

  button('two')?.parentElement?.remove();
  await settle();

  expect(focused()).toBe('three');
});

test('after a touch it opens no keyboard: it goes to the heading rather than into a field', async () => {
  document.querySelector('ul')?.lastElementChild?.replaceChildren(document.createElement('textarea'));
  button('two')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  button('two')?.focus();

  button('two')?.parentElement?.remove();
  await settle();

  expect(focused()).toBe('Orders');
});

test('on another page the focus begins at its heading, once that is there', async () => {
  button('one')?.focus();

  document.querySelector('main')?.replaceChildren();
  await settle();
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<h1>Pick list</h1><button>Print</button>');
  await settle();

  expect(focused()).toBe('Pick list');
});

test('from a dialog that goes away it comes back to what had it before', async () => {
  button('two')?.focus();
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><button>yes</button><button>no</button></div>');
  button('yes')?.focus();
  button('no')?.focus();

  document.querySelector('[role=dialog]')?.remove();
  await settle();

  expect(focused()).toBe('two');
});

test('what cannot be used for a while has it again as soon as it can', async () => {
  button('two')?.focus();
  button('two')?.setAttribute('disabled', '');
  button('two')?.blur();
  await settle();

  button('two')?.removeAttribute('disabled');
  await settle();

  expect(focused()).toBe('two');
});

test('who has left an element is not brought anywhere when it goes', async () => {
  button('one')?.focus();
  button('one')?.blur();
  await settle();

  button('one')?.parentElement?.remove();
  await settle();

  expect(document.activeElement).toBe(document.body);
});

test('what has moved the focus itself keeps it', async () => {
  button('one')?.focus();

  button('one')?.parentElement?.remove();
  button('three')?.focus();
  await settle();

  expect(focused()).toBe('three');
});
