import type { SearchAnalytics, SearchStatus, SynonymGroup } from '@pushcart/domain';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const analytics: SearchAnalytics = {
  since: new Date('2026-03-01T00:00:00Z'),
  total: { searches: 40, withoutResult: 10, clicked: 20, meanPosition: 2.25 },
  queries: [
    { query: 'kettle', searches: 30, withoutResult: 0, clicked: 18, meanPosition: 1.5 },
    { query: 'couch', searches: 10, withoutResult: 10, clicked: 0, meanPosition: null },
  ],
  looks: { recommended: { looked: 10, taken: 4 }, other: { looked: 50, taken: 10 } },
};
const noAnalytics: SearchAnalytics = {
  ...analytics,
  total: { searches: 0, withoutResult: 0, clicked: 0, meanPosition: null },
  queries: [],
  looks: { recommended: { looked: 0, taken: 0 }, other: { looked: 0, taken: 0 } },
};
const idle: SearchStatus = { documents: 1204, waiting: 0, build: null };
const asked = (query: string) => ({ query, searches: 7, lastAt: new Date('2026-03-02T12:00:00Z') });

interface Answers {
  readonly groups?: readonly SynonymGroup[];
  readonly analytics?: SearchAnalytics;
  readonly status?: SearchStatus;
  readonly failed?: readonly ReturnType<typeof asked>[];
  readonly role?: 'owner' | 'analyst' | 'packer';
}

function openSearch(answers: Answers = {}, path = '/desk/search') {
  let groups: readonly SynonymGroup[] = answers.groups ?? [['sofa', 'settee']];
  const calls = {
    analytics: vi.fn((_input: unknown) => answers.analytics ?? analytics),
    status: vi.fn((_input: unknown) => answers.status ?? idle),
    failed: vi.fn((_input: unknown) => answers.failed ?? [asked('couch')]),
    synonyms: vi.fn((_input: unknown): unknown => groups),
    setSynonyms: vi.fn((input: unknown): unknown => {
      groups = (input as { groups: readonly SynonymGroup[] }).groups;
      return groups;
    }),
  };
  const desk = openDesk(path, { role: answers.role ?? 'owner', procedures: { search: calls } });
  const others = (theirs: readonly SynonymGroup[]) => {
    groups = theirs;
  };
  return { ...desk, calls, others };
}

const click = async (user: ReturnType<typeof openSearch>['user'], name: string) =>
  user.click(await screen.findByRole('button', { name }));
const dialog = async () => within(await screen.findByRole('dialog'));

test('the figures of seven days are said, in all and by query, and those of thirty have an address', async () => {
  const { user, calls } = openSearch();

  const row = within(await screen.findByRole('row', { name: /kettle/ }));
  expect(row.getAllByRole('cell').map(({ lastChild }) => lastChild?.textContent)).toEqual([
    'kettle',
    '30',
    '0%',
    '60%',
    '1.5',
  ]);
  const said = Array.from(document.querySelectorAll('dd > span:first-child'), ({ textContent }) => textContent);
  expect(said).toEqual(['40', '25%', '50%', '2.3']);
  expect(screen.getByText('Recommended products are taken 2.0 times as often')).toBeTruthy();
  expect(screen.getByText('Clicked as recommended: 40% of 10 taken')).toBeTruthy();
  expect(calls.analytics).toHaveBeenLastCalledWith({ days: 7 });

  await user.click(screen.getByRole('link', { name: 'Last 30 days' }));
  await vi.waitFor(() => expect(calls.analytics).toHaveBeenLastCalledWith({ days: 30 }));
  expect(window.location.search).toBe('?days=30');
});

test('days without searches, without synonyms and without failures say so', async () => {
  openSearch({ analytics: noAnalytics, groups: [], failed: [] });

  for (const words of [
    'No searches in these days',
    'No synonyms yet',
    'Everything was found',
    'Too little to compare yet',
  ]) {
    expect(await screen.findByText(words)).toBeTruthy();
  }
});

test('the index follows the catalogue, with what waits and how far its successor is, until all can be found', async () => {
  const { calls, tell } = openSearch();
  expect(await screen.findByText('1,204 products can be found')).toBeTruthy();
  const current = 'Nothing waits: what was written last can be found.';
  expect(screen.getByText(current)).toBeTruthy();

  calls.status.mockReturnValue({ documents: 1204, waiting: 3, build: { done: 20, total: 40 } });
  tell('product.watch', { type: 'catalog.changed', subject: 'product' });
  expect(await screen.findByText('3 products changed and wait to be indexed again')).toBeTruthy();
  const progress = screen.getByRole('progressbar', { name: /20 of 40 products/ });
  expect(progress.getAttribute('value')).toBe('20');

  calls.status.mockReturnValue(idle);
  expect(await screen.findByText(current)).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('a query without result is put into a group, after which its button leads to that group', async () => {
  const { user, calls } = openSearch();
  await click(user, 'Make it a synonym of… (couch)');
  await user.selectOptions((await dialog()).getByLabelText('Group'), 'sofa, settee');
  await click(user, 'Save');

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.setSynonyms).toHaveBeenCalledWith({ groups: [['sofa', 'settee', 'couch']] });
  await click(user, 'Change its synonyms (couch)');
  expect((await dialog()).getByLabelText<HTMLTextAreaElement>('Words').value).toBe('sofa, settee, couch');
});

test('a group needs two different words before it is saved, beside what others have saved meanwhile', async () => {
  const { user, calls, others } = openSearch();
  await click(user, 'New group');
  const words = (await dialog()).getByLabelText('Words');
  await user.type(words, 'Phone, phone');
  await click(user, 'Save');
  expect((await dialog()).getByText(/It takes 2 to 20 different words/)).toBeTruthy();
  expect(calls.setSynonyms).not.toHaveBeenCalled();

  others([
    ['sofa', 'settee'],
    ['cup', 'mug'],
  ]);
  await user.type(words, '，mobile');
  await click(user, 'Save');

  expect(await screen.findByText('mobile')).toBeTruthy();
  expect(calls.setSynonyms).toHaveBeenCalledWith({
    groups: [
      ['sofa', 'settee'],
      ['cup', 'mug'],
      ['phone', 'mobile'],
    ],
  });
});

test('a change of a group that somebody else has changed says so, saves nothing and keeps what was typed', async () => {
  const { user, calls, others } = openSearch();
  await click(user, 'Change sofa and settee');
  await user.type((await dialog()).getByLabelText('Words'), ', couch');
  others([['sofa', 'bench']]);
  await click(user, 'Save');

  expect((await (await dialog()).findByRole('alert')).textContent).toMatch(/^Somebody has changed or removed/);
  expect(calls.setSynonyms).not.toHaveBeenCalled();
  expect((await dialog()).getByLabelText<HTMLTextAreaElement>('Words').value).toBe('sofa, settee, couch');
});

test('a save that fails says why and keeps what was typed', async () => {
  const { user, calls } = openSearch();
  calls.setSynonyms.mockImplementationOnce(() => {
    throw new Error('no line');
  });
  await click(user, 'New group');
  await user.type((await dialog()).getByLabelText('Words'), 'cup, mug');
  await click(user, 'Save');
  expect(await (await dialog()).findByRole('alert')).toBeTruthy();

  await click(user, 'Save');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('mug')).toBeTruthy();
});

test('a group is removed, and comes back by undoing', async () => {
  const { user, calls } = openSearch();
  await click(user, 'Remove sofa and settee');
  expect(await screen.findByText('No synonyms yet')).toBeTruthy();
  expect(calls.setSynonyms).toHaveBeenLastCalledWith({ groups: [] });

  await click(user, 'Undo');

  expect(await screen.findByText('settee')).toBeTruthy();
});

test('figures that cannot be read say so, and the rest of the page stays', async () => {
  const { user, calls } = openSearch({}, '/desk/search?days=30');
  calls.analytics.mockImplementationOnce(() => {
    throw new Error('no line');
  });

  expect(await screen.findByRole('button', { name: 'Change sofa and settee' })).toBeTruthy();
  await click(user, 'Try again');

  expect(await screen.findByRole('row', { name: /kettle/ })).toBeTruthy();
});

test('analysts read the figures, and nothing of what they could not change is asked for', async () => {
  const { calls, client } = openSearch({ role: 'analyst' });
  expect(await screen.findByRole('row', { name: /kettle/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Search' }).getAttribute('href')).toBe('/desk/search');
  expect(screen.queryByRole('heading', { name: 'Synonyms' })).toBeNull();
  expect([calls.status, calls.failed, calls.synonyms].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  expect(client.streams.filter(({ path }) => path === 'product.watch')).toEqual([]);
});

test('packers are told that the page is not for their role', async () => {
  const { calls } = openSearch({ role: 'packer' });

  expect(await screen.findByRole('heading', { name: 'Not for your role' })).toBeTruthy();
  expect(calls.analytics).not.toHaveBeenCalled();
});
