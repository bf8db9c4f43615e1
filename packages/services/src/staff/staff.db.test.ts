import type { SignedInActor, StaffRole } from '@pushcart/domain';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccountService } from '../account/index.ts';
import { createIdentityService } from '../identity/index.ts';
import { createMessageService } from '../messages/index.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createStaffService } from './index.ts';
import type { StaffService } from './staff-service.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let staff: StaffService;
let owner: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ messenger });
  staff = createStaffService(store.deps);
});
beforeEach(async () => {
  await store.deps.db.staffMember.deleteMany();
  owner = await confirmed(await store.staff('owner'));
});
afterAll(() => store[Symbol.asyncDispose]());

async function confirmed(actor: SignedInActor): Promise<SignedInActor> {
  const data = { confirmedAt: store.clock.now() };
  await store.deps.db.session.update({ where: { id: actor.account.sessionId }, data });
  return actor;
}

const emailOf = (actor: SignedInActor) => `${actor.account.id}@example.com`;

async function invite(email: string, role: StaffRole = 'packer'): Promise<string> {
  await staff.invite(owner, { email, role, locale: 'en' });
  await createMessageService(store.deps).sendDue();
  const message = messenger.delivered.findLast(({ to }) => to === email);
  return message?.text.match(/join#token=([\w-]+)/)?.[1] ?? '';
}

const roleOf = async ({ account }: SignedInActor) =>
  (await store.deps.db.staffMember.findFirst({ where: { storeId: store.storeId, accountId: account.id } }))?.role;

test('who is invited joins with the role of the invitation, once', async () => {
  const shopper = await store.shopper();
  const token = await invite(emailOf(shopper));
  expect((await staff.list(owner)).invitations).toMatchObject([{ email: emailOf(shopper), role: 'packer' }]);

  expect(await staff.accept(shopper, { token })).toEqual({ role: 'packer' });

  const { members, invitations } = await staff.list(owner);
  expect(members.map(({ accountId, role }) => [accountId, role])).toContainEqual([shopper.account.id, 'packer']);
  expect(invitations).toEqual([]);
  await expect(staff.accept(shopper, { token })).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });
});

test('an invitation is for the address it went to, in its store, for a week', async () => {
  const [invited, eve] = [await store.shopper(), await store.shopper()];
  const token = await invite(emailOf(invited), 'owner');
  const elsewhere = await store.addStore();

  for (const attempt of [
    () => staff.accept(eve, { token }),
    () => staff.accept({ ...invited, storeId: elsewhere.storeId }, { token }),
    () => staff.accept(invited, { token: 'a'.repeat(43) }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });
  }
  await expect(staff.accept(store.guest(), { token })).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  store.clock.advance(7 * 86_400_000);
  await expect(staff.accept(invited, { token })).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });
});

test('an invitation that was taken back, or followed by another, no longer works', async () => {
  const shopper = await store.shopper();
  const first = await invite(emailOf(shopper), 'owner');
  const second = await invite(emailOf(shopper), 'analyst');
  await expect(staff.accept(shopper, { token: first })).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });

  const { invitations } = await staff.list(owner);
  await staff.revokeInvitation(owner, { invitationId: invitations[0]?.id ?? '' });

  await expect(staff.accept(shopper, { token: second })).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });
});

test('a role that changes or ends is told to every server', async () => {
  const packer = await store.staff('packer');

  await staff.changeRole(owner, { accountId: packer.account.id, role: 'support' });
  expect(await roleOf(packer)).toBe('support');
  await staff.remove(owner, { accountId: packer.account.id });

  expect(await roleOf(packer)).toBeUndefined();
  const told = await store.deps.db.outbox.count({ where: { topic: 'revocations', key: packer.account.id } });
  expect(told).toBe(2);
});

test('a store keeps an owner, also when two remove each other at once', async () => {
  await expect(staff.changeRole(owner, { accountId: owner.account.id, role: 'manager' })).rejects.toMatchObject({
    reason: 'LAST_OWNER',
  });
  const second = await confirmed(await store.staff('owner'));

  const both = await Promise.allSettled([
    staff.remove(owner, { accountId: second.account.id }),
    staff.remove(second, { accountId: owner.account.id }),
  ]);

  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await store.deps.db.staffMember.count({ where: { storeId: store.storeId, role: 'owner' } })).toBe(1);
});

test.each(['manager', 'packer', 'support', 'analyst'] as const)('a %s manages no staff', async (role) => {
  const actor = await confirmed(await store.staff(role));
  const accountId = owner.account.id;

  for (const attempt of [
    () => staff.list(actor),
    () => staff.invite(actor, { email: 'eve@example.com', role: 'owner', locale: 'en' }),
    () => staff.changeRole(actor, { accountId: actor.account.id, role: 'owner' }),
    () => staff.remove(actor, { accountId }),
    () => staff.revokeInvitation(actor, { invitationId: accountId }),
    () => staff.requireSecondFactor(actor, { isRequired: false }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
});

test('an owner who was not seen for a while is asked to confirm first', async () => {
  store.clock.advance(15 * 60_000);

  await expect(staff.invite(owner, { email: 'eve@example.com', role: 'owner', locale: 'en' })).rejects.toMatchObject({
    reason: 'CONFIRMATION_REQUIRED',
  });
});

test("another store's people are out of reach", async () => {
  const elsewhere = await store.addStore();
  const shopper = await store.shopper();
  await store.deps.db.staffMember.create({
    data: { storeId: elsewhere.storeId, accountId: shopper.account.id, role: 'packer' },
  });

  const attempt = staff.changeRole(owner, { accountId: shopper.account.id, role: 'owner' });

  await expect(attempt).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('with the policy on, staff have no rights until their session shows a second factor', async () => {
  const identity = createIdentityService(store.deps);
  const account = createAccountService(store.deps);
  const password = 'plain horse battery';
  const email = 'policy@example.com';
  const opened = await identity.register(store.guest(), { email, password, name: 'Bo', locale: 'en' }, '');
  const resolve = (sessionToken: string) =>
    identity.resolveActor({ storeSlug: store.slug, sessionToken, guestId: null });
  const accountId = opened.session.account?.id ?? '';
  await store.deps.db.staffMember.create({ data: { storeId: store.storeId, accountId, role: 'owner' } });
  const boss = await resolve(opened.token);

  await expect(staff.requireSecondFactor(boss, { isRequired: true })).rejects.toMatchObject({
    reason: 'SECOND_FACTOR_REQUIRED',
  });
  const { secret } = await account.startTotp(boss);
  const codeNow = () => generateSync({ secret, epoch: Math.floor(store.clock.now().getTime() / 1_000) });
  await account.confirmTotp(boss, { code: codeNow() });
  await staff.requireSecondFactor(boss, { isRequired: true });

  expect((await resolve(opened.token)).account?.role).toBe('owner');
  const { account: plain } = await identity.resolveActor({ storeSlug: store.slug, sessionToken: null, guestId: null });
  expect(plain).toBeNull();
  await store.deps.db.session.update({
    where: { id: boss.account?.sessionId ?? '' },
    data: { secondFactorAt: null },
  });
  const heldBack = await resolve(opened.token);
  expect(heldBack.account?.role).toBeNull();
  expect(await identity.current(heldBack)).toMatchObject({ role: null, needsSecondFactor: true });
  store.clock.advance(30_000);
  await identity.confirm(heldBack, { password, code: codeNow() });
  expect(await identity.current(heldBack)).toMatchObject({ role: 'owner', needsSecondFactor: false });
  await store.deps.db.store.update({ where: { id: store.storeId }, data: { needsSecondFactor: false } });
});

test('each change is in the audit, without anything personal', async () => {
  const packer = await store.staff('packer');
  await invite('canary@example.com');
  await staff.changeRole(owner, { accountId: packer.account.id, role: 'analyst' });

  const entries = await store.deps.db.auditEntry.findMany({ where: { actorId: owner.account.id } });

  expect(entries.map(({ action }) => action).sort()).toEqual(['staff.invited', 'staff.role_changed']);
  expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain('canary');
});
