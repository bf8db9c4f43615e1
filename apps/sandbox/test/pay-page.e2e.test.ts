import { describe, expect, test } from 'vitest';
import { CHALLENGE_CODE } from '../src/payment/page/challenge-page.ts';
import { makeDir, paymentRequest, startTestPayments } from '../src/testing/sandboxes.ts';

const GOOD_CARD = { number: '4242 4242 4242 4242', expiry: '12 / 39', cvc: '123', name: 'Ada Lovelace' };
const RETURN_URL = 'http://shop.test/orders/1042?from=pay';

async function openPage(changes: object = {}) {
  const dir = makeDir();
  const api = await startTestPayments(dir.path, { merchantName: 'Tea & <Cameras>', slowMs: 60_000 });
  const { body: payment } = await api.post('/v1/payments', paymentRequest('http://127.0.0.1:9/', changes));
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${api.url}/pay/${payment.id}${path}`, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  return {
    payment,
    get: (path = '', headers: Record<string, string> = {}) => call(path, { headers }),
    submit: (path: string, fields: Record<string, string>) =>
      call(path, { method: 'POST', body: new URLSearchParams(fields) }),
    status: async () => (await api.get(`/v1/payments/${payment.id}`)).body.status,
    returnUrl: `${RETURN_URL}&payment=${payment.id}`,
    async [Symbol.asyncDispose]() {
      await api.close();
      dir[Symbol.dispose]();
    },
  };
}

describe('the page', () => {
  test('shows whom, what, how much and for which order, escaped', async () => {
    await using page = await openPage({ description: '<script>alert(1)</script>' });

    const { html, status } = await page.get();

    expect(status).toBe(200);
    for (const text of ['Tea &#38; &#60;Cameras&#62;', '€128.90', 'order-1042', '&#60;script&#62;alert(1)']) {
      expect(html).toContain(text);
    }
    expect(html).toContain(`${RETURN_URL.replace('?', '?')}&#38;payment=${page.payment.id}&#38;cancelled=1`);
  });

  test('shows the order by the number the shopper knows, and the shop by the name it gave', async () => {
    const reference = '01990000-0000-7000-8000-000000000001';
    await using page = await openPage({ reference, orderNumber: '1042', merchantName: 'Corner Shop' });

    const { html } = await page.get();

    expect(html).toContain('<dt>Order</dt><dd>1042</dd>');
    expect(html).toContain('<strong>Corner Shop</strong>');
    expect(html).toContain('€128.90');
    expect(html).not.toContain(reference);
    expect((await page.get('/wallet')).html).toContain('<dd>1042</dd>');
  });

  test('speaks the language of the browser unless another is asked for', async () => {
    await using page = await openPage();

    const chinese = await page.get('', { 'accept-language': 'zh-Hans-CN,zh;q=0.9,en;q=0.5' });
    const english = await page.get('?lang=en', { 'accept-language': 'zh-CN' });

    expect(chinese.html).toContain('<html lang="zh-CN">');
    expect(chinese.html).toContain('支付 €128.90');
    expect(english.html).toContain('<html lang="en">');
  });

  test('loads nothing from elsewhere, runs nothing inline and is not framed', async () => {
    await using page = await openPage();

    const { headers, html } = await page.get();

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://shop.test");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! src="\/assets\/)/);
  });

  test('of an unknown payment says so', async () => {
    await using page = await openPage();

    const { status, html } = await page.get('/../pay_unknown');

    expect(status).toBe(404);
    expect(html).toContain('There is no such payment');
  });
});

describe('paying by card', () => {
  test('pays, leads back to the shop, and a second submit changes nothing', async () => {
    await using page = await openPage();

    const [first, second] = await Promise.all([page.submit('/card', GOOD_CARD), page.submit('/card', GOOD_CARD)]);

    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.headers.get('location')).toBe(page.returnUrl);
    expect(second.headers.get('location')).toBe(page.returnUrl);
    expect(await page.status()).toBe('captured');
    expect((await page.get()).html).toContain('Payment complete');
  });

  test('a form with faults comes back with what was typed, but never the security code', async () => {
    await using page = await openPage();

    const { status, html } = await page.submit('/card', { ...GOOD_CARD, expiry: '13/39', cvc: '987' });

    expect(status).toBe(422);
    expect(html).toContain('value="4242 4242 4242 4242"');
    expect(html).not.toContain('987');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('Enter month and year as MM / YY.');
    expect(await page.status()).toBe('created');
  });

  test('a form that lacks everything or is no form is refused kindly', async () => {
    await using page = await openPage();

    expect((await page.submit('/card', {})).status).toBe(422);
    expect((await page.submit('/card', { number: 'x'.repeat(9000) })).status).toBe(413);
    expect(await page.status()).toBe('created');
  });

  test('a declined card leads back to the shop, and the page says why', async () => {
    await using page = await openPage();

    const { headers } = await page.submit('/card', { ...GOOD_CARD, number: '4000000000000069' });

    expect(headers.get('location')).toBe(page.returnUrl);
    expect((await page.get()).html).toContain('This card has expired.');
  });

  test('a slow card leads back before the money is there, and the page says so', async () => {
    await using page = await openPage();

    const { headers } = await page.submit('/card', { ...GOOD_CARD, number: '4000000000000077' });

    expect(headers.get('location')).toBe(page.returnUrl);
    expect(await page.status()).toBe('authorised');
    expect((await page.get()).html).toContain('Payment is on its way');
  });

  test('the bank can ask for a code, which survives a reload', async () => {
    await using page = await openPage();

    const { headers } = await page.submit('/card?lang=en', { ...GOOD_CARD, number: '4000 0000 0000 3220' });
    const wrong = await page.submit('/challenge?lang=en', { action: 'confirm', code: '000000' });
    const reloaded = await page.get('?lang=en');
    const challenge = await page.get('/challenge?lang=en');
    const right = await page.submit('/challenge?lang=en', { action: 'confirm', code: CHALLENGE_CODE });

    expect(headers.get('location')).toBe(`/pay/${page.payment.id}/challenge?lang=en`);
    expect(wrong.headers.get('location')).toBe(`/pay/${page.payment.id}/challenge?lang=en`);
    expect(reloaded.headers.get('location')).toBe(`/pay/${page.payment.id}/challenge?lang=en`);
    expect(challenge.html).toContain('Tries left: 2');
    expect(right.headers.get('location')).toBe(page.returnUrl);
    expect(await page.status()).toBe('captured');
  });

  test('a refused challenge fails the payment', async () => {
    await using page = await openPage();
    await page.submit('/card', { ...GOOD_CARD, number: '4000000000003220' });

    await page.submit('/challenge', { action: 'refuse', code: '' });

    expect(await page.status()).toBe('failed');
  });
});

describe('paying by QR code', () => {
  test('the phone scans, confirms, and the waiting page is told where to go', async () => {
    await using page = await openPage();
    const state = async () => JSON.parse((await page.get('/state')).html);

    expect((await page.get('?method=qr')).html).toContain(`/pay/${page.payment.id}/qr.svg`);
    expect((await page.get('/qr.svg')).headers.get('content-type')).toContain('image/svg+xml');
    expect(await state()).toEqual({ state: 'waiting', next: null });

    await page.submit('/wallet', { action: 'scan' });
    expect(await state()).toEqual({ state: 'scanned', next: null });

    await page.submit('/wallet', { action: 'approve' });
    expect(await state()).toEqual({ state: 'done', next: page.returnUrl });
    expect(await page.status()).toBe('captured');
    expect((await page.get('/wallet')).html).toContain('You can put the phone away');
  });

  test('nothing is paid without a scan, nor twice', async () => {
    await using page = await openPage();

    await page.submit('/wallet', { action: 'approve' });
    expect(await page.status()).toBe('created');

    await page.submit('/wallet', { action: 'scan' });
    await page.submit('/wallet', { action: 'decline' });
    await page.submit('/wallet', { action: 'approve' });
    expect(await page.status()).toBe('failed');
  });
});
