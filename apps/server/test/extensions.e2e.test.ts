import { newKey } from '@pushcart/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, eventually } from './browser.ts';
import { startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop({ nodes: 2 });
});
afterAll(() => shop[Symbol.asyncDispose]());

async function frameSources(node: number): Promise<string> {
  const { headers } = await new Browser(shop.nodes[node]?.url ?? '').send('/');
  const policy = headers.get('content-security-policy') ?? '';
  return policy.split(';').find((directive) => directive.startsWith('frame-src')) ?? 'none is set';
}

test('pages of every server may frame an extension from the moment it is enabled until it is disabled', async () => {
  const { client } = await shop.staff('manager');
  expect(await frameSources(0)).toBe("frame-src 'none'");
  const { extension } = await client.extension.create.mutate({
    key: newKey(),
    draft: {
      name: { en: 'Loyalty', 'zh-CN': '会员' },
      url: 'https://panel.example/show',
      slots: ['desk.page'],
      roles: ['owner', 'manager'],
      minHeight: 120,
      maxHeight: 600,
      isEnabled: true,
    },
  });

  await eventually(async () => expect(await frameSources(0)).toBe('frame-src https://panel.example'));
  await eventually(async () => expect(await frameSources(1)).toBe('frame-src https://panel.example'));

  const { id: extensionId, version, newSecretAt, ...draft } = extension;
  await client.extension.update.mutate({ ref: { extensionId, version }, draft: { ...draft, isEnabled: false } });
  await eventually(async () => expect(await frameSources(1)).toBe("frame-src 'none'"));
});

test('who watches hears of each change, and learns nothing but that there is one', async () => {
  const { client } = await shop.staff('owner');
  const frames: unknown[] = [];
  const watching = shop.guest().extension.watch.subscribe(undefined, { onData: ({ data }) => void frames.push(data) });
  await eventually(() => expect(frames).toMatchObject([{ kind: 'snapshot', state: null }]));

  const { extension } = await client.extension.create.mutate({
    key: newKey(),
    draft: {
      name: { en: 'Notes', 'zh-CN': '备注' },
      url: 'http://localhost:4000/notes',
      slots: ['shop.product'],
      roles: [],
      minHeight: 120,
      maxHeight: 600,
      isEnabled: true,
    },
  });

  await eventually(() =>
    expect(frames[1]).toMatchObject({
      kind: 'event',
      data: { type: 'extensions.changed', extensionId: extension.id, version: 1 },
    }),
  );
  watching.unsubscribe();
});
