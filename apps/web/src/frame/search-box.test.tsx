import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { RecordingProvider } from '../recommend/recording.tsx';
import { fakeClient } from '../testing/fake-client.ts';
import { both } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { SearchBox } from './search-box.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const suggestions = {
  queries: ['teapot'],
  categories: [{ slug: 'tea', name: both('Tea') }],
  products: [{ id: 'p', slug: 'red-teapot', name: both('Red teapot'), image: null }],
};

async function openBox() {
  const suggest = vi.fn((_input: unknown) => suggestions);
  await renderInShop(<SearchBox />, { client: fakeClient({ catalog: { suggest } }) });
  return { user: userEvent.setup(), suggest, field: screen.getByRole('combobox', { name: 'Search the shop' }) };
}

test('what is suggested comes in groups and is asked for once one rests', async () => {
  const { user, suggest, field } = await openBox();

  await user.type(field, 'tea');

  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['teapot', 'Tea', 'Red teapot']);
  expect(screen.getAllByRole('group')).toHaveLength(3);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(suggest.mock.lastCall?.[0]).toEqual({ prefix: 'tea', locale: 'en' });
  expect(suggest.mock.calls.length).toBeLessThanOrEqual(2);
});

test('arrow keys walk through all groups and back to the field, Escape closes and keeps the words', async () => {
  const { user, field } = await openBox();
  await user.type(field, 'tea');
  await screen.findAllByRole('option');
  const active = () =>
    screen.queryAllByRole('option').find(({ id }) => id === field.getAttribute('aria-activedescendant'))?.textContent;

  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(active()).toBe('Red teapot');
  await user.keyboard('{ArrowDown}');
  expect(active()).toBeUndefined();
  await user.keyboard('{ArrowUp}');
  expect(active()).toBe('Red teapot');
  await user.keyboard('{Escape}');

  expect(screen.queryByRole('listbox')).toBeNull();
  expect((field as HTMLInputElement).value).toBe('tea');
});

test('a chosen query is put into the field', async () => {
  const { user, field } = await openBox();
  await user.type(field, 'tea');

  await user.click(await screen.findByRole('option', { name: 'teapot' }));

  await waitFor(() => expect((field as HTMLInputElement).value).toBe('teapot'));
  expect(screen.queryByRole('listbox')).toBeNull();
});

test.each([
  ['keeps the focus after a search, for the next one', false],
  ['gives the focus away after a search by touch, and with it the keyboard that covers the results', true],
])('the field %s', async (_behaviour, isTouch) => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: isTouch && query === '(pointer: coarse)' }) as MediaQueryList,
  );
  const { user, field } = await openBox();

  await user.type(field, 'tea{Enter}');

  await waitFor(() => expect(document.activeElement === field).toBe(!isTouch));
  expect(screen.queryByRole('listbox')).toBeNull();
  expect((field as HTMLInputElement).value).toBe('tea');
});

test('a product chosen from the suggestions is told as searched for and clicked, by who allows it', async () => {
  const record = vi.fn((_: unknown) => ({ kept: 2 }));
  const client = fakeClient({
    catalog: { suggest: () => suggestions },
    behaviour: { choice: () => ({ allowed: true }), record },
  });
  const box = (
    <RecordingProvider>
      <SearchBox />
    </RecordingProvider>
  );
  await renderInShop(box, { client });
  await userEvent.type(screen.getByRole('combobox', { name: 'Search the shop' }), ' tea ');

  await userEvent.click(await screen.findByRole('option', { name: 'Red teapot' }));

  await waitFor(() => expect(record).toHaveBeenCalledTimes(1));
  expect(record.mock.calls[0]?.[0]).toMatchObject({
    interactions: [
      { kind: 'search', query: 'tea', results: 1 },
      { kind: 'click', productId: 'p', list: 'search', position: 0 },
    ],
  });
});

test('nothing is asked for while an input method composes', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { suggest, field } = await openBox();

  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: 'cha' } });
  act(() => void vi.advanceTimersByTime(1_000));
  expect(suggest).not.toHaveBeenCalled();
  fireEvent.change(field, { target: { value: '茶' } });
  fireEvent.compositionEnd(field);

  await waitFor(() => expect(suggest.mock.calls.map(([input]) => input)).toEqual([{ prefix: '茶', locale: 'en' }]));
});
