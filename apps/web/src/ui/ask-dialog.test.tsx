import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { FormDialog } from './form-dialog.tsx';

const OFFLINE = 'Not connected. This works again once the connection is back.';
const action = { error: null, isPending: false };
const nothing = () => undefined;

test.each(['asks', 'is filled in'])(
  'a dialog that %s confirms nothing while the shop is out of reach, and says why',
  async (kind) => {
    const confirm = vi.fn();
    const dialog =
      kind === 'asks' ? (
        <AskDialog title="Sure?" text="It goes." go="Do it" action={action} onGo={confirm} onClose={nothing} />
      ) : (
        <FormDialog title="Which?" button="Do it" action={action} onSubmit={confirm} onClose={nothing}>
          <input aria-label="Which" />
        </FormDialog>
      );
    const client = fakeClient();
    await renderInShop(dialog, { client });
    const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Do it' });
    expect(button().disabled).toBe(false);

    act(() => client.setConnection('offline'));

    expect(button().disabled).toBe(true);
    expect(screen.getByText(OFFLINE)).toBeTruthy();
    await userEvent.click(button());
    expect(confirm).not.toHaveBeenCalled();

    act(() => client.setConnection('live'));
    await userEvent.click(button());
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(OFFLINE)).toBeNull();
  },
);
