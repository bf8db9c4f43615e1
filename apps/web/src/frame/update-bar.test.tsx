import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildWatch } from '../live/server-build.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { UpdateBar } from './update-bar.tsx';

test('a page that only watches asks for the build once the shop is back, and says when it is another one', async () => {
  const builds = ['first', 'second'];
  const info = vi.fn(() => buildWatch.note(builds[info.mock.calls.length - 1] ?? ''));
  const client = fakeClient({ system: { info } });
  await renderInShop(<UpdateBar />, { client });
  const goAway = () => {
    act(() => client.setConnection('reconnecting'));
    act(() => client.setConnection('live'));
  };

  goAway();
  await waitFor(() => expect(info).toHaveBeenCalledTimes(1));
  expect(screen.queryByText(/newer version/)).toBeNull();
  goAway();

  await screen.findByText('There is a newer version of the shop.');
  expect(screen.getByRole('button', { name: 'Reload to update' })).toBeDefined();
});
