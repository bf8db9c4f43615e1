// What a shop sends to those who listen: signed as it signs, by nothing of the client.
import { createHmac } from 'node:crypto';

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token of a panel beside the order `o-1`. */
export function signedToken(secret) {
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    slot: 'desk.order',
    subject: 'o-1',
    role: 'owner',
    aud: 'https://panel.example',
    iat: now,
    exp: now + 300,
  };
  const content = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** A webhook that tells of the order 10023, signed with the bytes of `secret`. */
export function signedRequest(secret) {
  const body = JSON.stringify({ type: 'order.paid', version: 1, data: { order: { number: 10023 } } });
  const time = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', secret).update(`evt_1.${time}.${body}`).digest('base64');
  const headers = { 'webhook-id': 'evt_1', 'webhook-timestamp': time, 'webhook-signature': `v1,${signature}` };
  return new Request('https://receiver.example', { method: 'POST', body, headers });
}
