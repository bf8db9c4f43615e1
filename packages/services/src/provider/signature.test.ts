import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { requireSignature } from './signature.ts';

const now = new Date('2026-03-01T10:00:00Z');
const seconds = now.getTime() / 1_000;
const rawBody = '{"id":"evt_1"}';

function sign(secret: string, time = seconds, body = rawBody): string {
  return createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
}

function check(signature: string | undefined, secrets = ['one']): () => void {
  return () => requireSignature(secrets, { rawBody, signature }, now);
}

test('a callback signed with our secret is taken', () => {
  expect(check(`t=${seconds},v1=${sign('one')}`)).not.toThrow();
});

test('while a secret is changed, either signs', () => {
  expect(check(`t=${seconds},v1=${sign('new')},v1=${sign('old')}`, ['old'])).not.toThrow();
  expect(check(`t=${seconds},v1=${sign('old')}`, ['new', 'old'])).not.toThrow();
});

test.each([
  ['nothing', undefined],
  ['an empty header', ''],
  ['no time', `v1=${sign('one')}`],
  ['another secret', `t=${seconds},v1=${sign('two')}`],
  ['another body', `t=${seconds},v1=${sign('one', seconds, '{"id":"evt_2"}')}`],
  ['a time that was not signed', `t=${seconds + 1},v1=${sign('one')}`],
  ['a time too long ago', `t=${seconds - 301},v1=${sign('one', seconds - 301)}`],
  ['a time too far ahead', `t=${seconds + 301},v1=${sign('one', seconds + 301)}`],
  ['an older scheme only', `t=${seconds},v0=${sign('one')}`],
  ['no hex', `t=${seconds},v1=zzzz`],
])('%s is refused', (_case, signature) => {
  expect(check(signature)).toThrow(expect.objectContaining({ reason: 'CALLBACK_REJECTED' }));
});

test('a clock that is off by five minutes is still believed, either way', () => {
  for (const time of [seconds - 300, seconds + 300]) {
    expect(check(`t=${time},v1=${sign('one', time)}`)).not.toThrow();
  }
});
