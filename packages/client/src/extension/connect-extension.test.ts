import { expect, test, vi } from 'vitest';
import { type ConnectOptions, connectExtension } from './connect-extension.ts';

const context = { type: 'pushcart:context', token: 'a.b.c', locale: 'en', theme: 'light' } as const;

/** A panel's window, and what is sent from it. */
function panel() {
  const sent: unknown[] = [];
  const listeners = new Set<(event: { data: unknown; source: unknown }) => void>();
  const parent = { postMessage: (message: unknown) => void sent.push(message) };
  const window: NonNullable<ConnectOptions['window']> = {
    parent,
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
  };
  const tell = (data: unknown, source: unknown = parent) => {
    for (const listener of listeners) listener({ data, source });
  };
  return { sent, window, tell, listeners };
}

test('a panel says that it is there, and is given its context and each one that follows', async () => {
  const { sent, window, tell } = panel();
  const connecting = connectExtension({ window });
  expect(sent).toEqual([{ type: 'pushcart:ready' }]);

  tell(context);

  const page = await connecting;
  expect(page.context).toEqual({ token: 'a.b.c', locale: 'en', theme: 'light' });
  const heard = vi.fn();
  const stop = page.onContext(heard);
  tell({ ...context, token: 'd.e.f' });
  stop();
  tell({ ...context, token: 'g.h.i' });
  expect(heard.mock.calls).toEqual([[{ token: 'd.e.f', locale: 'en', theme: 'light' }]]);
  expect(page.context.token).toBe('g.h.i');
});

test('it asks for a height, a word and another page', async () => {
  const { sent, window, tell } = panel();
  const connecting = connectExtension({ window });
  tell(context);
  const page = await connecting;

  page.resize(240);
  page.toast('Saved');
  page.navigate('/desk/orders/7');

  expect(sent.slice(1)).toEqual([
    { type: 'pushcart:resize', height: 240 },
    { type: 'pushcart:toast', text: 'Saved' },
    { type: 'pushcart:navigate', to: '/desk/orders/7' },
  ]);
});

test('what comes from another window, or is no context, is not heard', async () => {
  const { window, tell, listeners } = panel();
  const connecting = connectExtension({ window, timeoutMs: 20 });

  tell(context, {});
  tell({ ...context, locale: 'fr' });

  await expect(connecting).rejects.toThrow('does not answer');
  expect(listeners.size).toBe(0);
});

test('a page that nothing is around is no panel', async () => {
  const { window } = panel();
  const alone = { ...window } as { parent: unknown };
  alone.parent = alone;

  await expect(connectExtension({ window: alone as typeof window })).rejects.toThrow('no panel');
});

test('once closed it hears nothing any more', async () => {
  const { window, tell, listeners } = panel();
  const connecting = connectExtension({ window });
  tell(context);
  const page = await connecting;

  page.close();

  expect(listeners.size).toBe(0);
});
