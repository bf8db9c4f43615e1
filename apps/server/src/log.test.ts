import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  write(createLog('debug', sink));
  return text;
}

const PASSWORD = 'correct horse battery';
const CARD = '4242 4242 4242 4242';
const TOKEN = 'Zk3vQ0v1d4c8b2n6m5x7y9w1a3s5d7f9g1h3j5k7l9q';
const NOTE = 'the gate opens with hunter2';
const EMAIL = 'robin.canary@mail.example';

test('passwords, card numbers, tokens and addresses never reach the log, wherever they hide', () => {
  const text = logged((log) => {
    log.info({ password: PASSWORD, call: { token: TOKEN, email: EMAIL } }, 'fields');
    log.info({ note: NOTE, input: { body: NOTE } }, 'notes');
    log.error({ error: new Error(`invalid input {"password":"${PASSWORD}","note":"${CARD}"} of ${EMAIL}`) }, 'message');
    log.error(
      { error: new Error('outer', { cause: new Error(`session ${TOKEN} ${CARD.replaceAll(' ', '')}`) }) },
      'cause',
    );
  });

  expect(text).not.toContain('correct horse');
  expect(text).not.toMatch(/4242[ -]?4242/);
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain('robin.canary');
  expect(text).not.toContain('hunter2');
  expect(text.match(/\[(hidden|number|secret|e-mail)\]/g)?.length).toBeGreaterThan(5);
});

test('an error keeps what helps: its name, code, place and cause', () => {
  const error = Object.assign(new TypeError('no such column'), { code: '42703', cause: new Error('below') });

  const line = JSON.parse(logged((log) => log.error({ error, requestId: 'r-1' }, 'call.failed')));

  expect(line).toMatchObject({
    level: 'error',
    msg: 'call.failed',
    requestId: 'r-1',
    error: { name: 'TypeError', message: 'no such column', code: '42703', cause: { message: 'below' } },
  });
  expect(line.error.stack).toContain('log.test.ts');
});
