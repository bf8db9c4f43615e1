import { type Actor, API_KEY_SCOPES, DomainError, type Permission } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { POLICY } from '../../test/policy.ts';
import { accountWith, contextOf, guest } from '../../test/test-context.ts';
import { ALLOWANCES, appRouter, createCaller, type Usage } from '../index.ts';
import { documentFile } from '../view/desk-view.ts';
import { labelFile } from '../view/shipment-view.ts';

interface ProcedureParts {
  readonly type: string;
  readonly inputs: readonly z.ZodType[];
  readonly output?: { safeParse(value: unknown): { readonly success: boolean } };
  readonly meta?: { readonly access: string; readonly cost: string };
}

const procedures = Object.entries(appRouter._def.procedures).map(
  ([path, procedure]) => [path, Reflect.get(procedure, '_def') as ProcedureParts] as const,
);

test('the policy names every procedure, and no other', () => {
  expect(Object.fromEntries(procedures.map(([path, { meta }]) => [path, meta?.access]))).toEqual(POLICY);
});

test.each(procedures)('%s has a strict input, an output schema and a cost', (_path, { inputs, output, meta }) => {
  const schemas = inputs.map((input) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));

  expect(schemas).toHaveLength(1);
  expect(schemas.flatMap(looseObjects)).toEqual([]);
  expect(output?.safeParse(Symbol('nothing')).success).toBe(false);
  expect(Object.keys(ALLOWANCES)).toContain(meta?.cost);
});

test.each(procedures.filter(([, { type }]) => type === 'mutation'))(
  '%s is not counted as a read',
  (_path, { meta }) => {
    expect(meta?.cost).not.toBe('read');
  },
);

const FILES: readonly unknown[] = [labelFile, documentFile];

test.each(procedures.filter(([, { output }]) => FILES.includes(output)))(
  '%s is counted as a document',
  (_path, { meta }) => {
    expect(meta?.cost).toBe('document');
  },
);

const callers = {
  guest,
  shopper: accountWith(null),
  owner: accountWith('owner'),
  manager: accountWith('manager'),
  packer: accountWith('packer'),
  support: accountWith('support'),
  analyst: accountWith('analyst'),
};

/** Written out instead of taken from the rules: the test is what they are checked against. */
const STAFF_MAY: Readonly<Record<string, readonly (keyof typeof callers)[]>> = {
  'catalog.write': ['owner', 'manager'],
  'stock.read': ['owner', 'manager', 'packer', 'support', 'analyst'],
  'stock.adjust': ['owner', 'manager'],
  'warehouses.write': ['owner', 'manager'],
  'taxes.write': ['owner', 'manager'],
  'markets.write': ['owner', 'manager'],
  'orders.read': ['owner', 'manager', 'packer', 'support', 'analyst'],
  'orders.pack': ['owner', 'manager', 'packer'],
  'orders.cancel': ['owner', 'manager', 'support'],
  'returns.decide': ['owner', 'manager', 'support'],
  'returns.receive': ['owner', 'manager', 'packer', 'support'],
  'promotions.read': ['owner', 'manager', 'support', 'analyst'],
  'promotions.write': ['owner', 'manager'],
  'payments.capture': ['owner', 'manager'],
  'payments.refund': ['owner', 'manager', 'support'],
  'payments.manage': ['owner', 'manager'],
  'payments.record': ['owner', 'manager'],
  'orders.create': ['owner', 'manager', 'support'],
  'orders.edit': ['owner', 'manager', 'support'],
  'metrics.read': ['owner', 'manager', 'analyst'],
  'reviews.moderate': ['owner', 'manager', 'support'],
  'notes.write': ['owner', 'manager', 'packer', 'support'],
  'customers.read': ['owner', 'manager', 'support'],
  'customers.manage': ['owner', 'manager'],
  'messages.manage': ['owner', 'manager', 'support'],
  'keys.manage': ['owner', 'manager'],
  'webhooks.manage': ['owner', 'manager'],
  'extensions.manage': ['owner', 'manager'],
  'staff.manage': ['owner'],
  'audit.read': ['owner'],
};

const cases = procedures.flatMap(([path, { meta }]) =>
  (Object.keys(callers) as (keyof typeof callers)[]).map((who) => ({ path, who, access: meta?.access ?? 'unknown' })),
);

test.each(cases)('$who at $path ($access)', async ({ path, who, access }) => {
  const code = await callCode(path, callers[who]);

  if (access === 'anyone') return expect(code).not.toMatch(/UNAUTHORIZED|FORBIDDEN/);
  if (who === 'guest') return expect(code).toBe('UNAUTHORIZED');
  const isAllowed = access === 'signed-in' || STAFF_MAY[access]?.includes(who) === true;
  if (isAllowed) expect(code).not.toMatch(/UNAUTHORIZED|FORBIDDEN/);
  else expect(code).toBe('FORBIDDEN');
});

test.each(procedures)(
  'a key at %s: its scopes decide, and what is a person’s own is closed',
  async (path, { meta }) => {
    const access = meta?.access ?? 'unknown';
    const [all, none] = [keyOfOwner(API_KEY_SCOPES), keyOfOwner([])];

    const codes = [await callCode(path, all), await callCode(path, none)];

    if (access === 'anyone') return expect(codes.join()).not.toMatch(/UNAUTHORIZED|FORBIDDEN/);
    const isClosed = ['signed-in', 'staff.manage', 'keys.manage', 'webhooks.manage', 'extensions.manage'].includes(
      access,
    );
    if (isClosed) expect(codes[0]).toBe('FORBIDDEN');
    else expect(codes[0]).not.toMatch(/UNAUTHORIZED|FORBIDDEN/);
    expect(codes[1]).toBe('FORBIDDEN');
  },
);

test('a key that is not taken is refused everywhere, with the reason', async () => {
  const refusal = new DomainError('API_KEY_INVALID', 'This API key is unknown here.');
  const caller = createCaller(contextOf({ refusal }));

  await expect(caller.system.info()).rejects.toMatchObject({ code: 'UNAUTHORIZED', cause: refusal });
});

test('a key has the calls per minute it was given, and is told what is left', async () => {
  const told: Usage[] = [];
  let calls = 0;
  const counter = { count: async () => ({ calls: ++calls, resetMs: 30_000 }) };
  const actor = keyOfOwner(API_KEY_SCOPES, 2);
  const caller = createCaller(contextOf({ actor, counter, tellUsage: (usage) => void told.push(usage) }));

  await caller.system.info();
  await caller.system.info();
  const third = caller.system.info();

  await expect(third).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    cause: { details: { retryAfterSeconds: 30 } },
  });
  expect(told.map(({ limit, remaining }) => [limit, remaining])).toEqual([
    [2, 1],
    [2, 0],
    [2, 0],
  ]);
});

function keyOfOwner(scopes: readonly Permission[], callsPerMinute = 60): Actor {
  const { account, ...actor } = accountWith('owner');
  if (account === null) throw new Error('An owner has an account.');
  return { ...actor, account: { ...account, key: { id: 'key-1', scopes, callsPerMinute, expiresAt: null } } };
}

async function callCode(path: string, actor: Actor): Promise<string> {
  const caller: unknown = createCaller(contextOf({ actor }));
  const call = path.split('.').reduce<unknown>((part, name) => Reflect.get(part as object, name), caller);
  try {
    await (call as (input: unknown) => Promise<unknown>)(undefined);
    return 'OK';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}

/** Every object of a schema that would let a field through that nobody asks for. */
function looseObjects(schema: unknown): readonly unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const isLoose = 'properties' in schema && Reflect.get(schema, 'additionalProperties') !== false;
  return [...(isLoose ? [schema] : []), ...Object.values(schema).flatMap(looseObjects)];
}
