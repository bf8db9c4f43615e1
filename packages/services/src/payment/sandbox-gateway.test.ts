import { money } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { createPaymentGateway } from './sandbox-gateway.ts';

test('a refund is found again by the key it was asked for under, whatever others there are', async () => {
  const kept: object[] = [{ id: 're_older', status: 'succeeded' }];
  const gateway = createPaymentGateway({
    ...{ url: 'http://sandbox', secretKey: 'sk_1', webhookSecret: 'whsec_1', webhookUrl: 'http://shop/callback' },
    async fetch(_, init) {
      if (init?.method === 'GET') return Response.json({ data: kept });
      const made = {
        id: `re_${kept.length}`,
        status: 'failed',
        failureCode: 'declined',
        ...JSON.parse(String(init?.body)),
      };
      kept.push(made);
      return Response.json(made, { status: 201 });
    },
  });
  const refund = (key: string) => gateway.refund({ ref: 'pay_1', amount: money(490, 'EUR'), reason: 'late', key });

  const [, second] = [await refund('one'), await refund('two')];

  expect(second).toEqual({ ref: 're_2', status: 'failed', failureCode: 'declined' });
  expect(await gateway.findRefund({ ref: 'pay_1', key: 'two' })).toEqual(second);
  expect(await gateway.findRefund({ ref: 'pay_1', key: 'three' })).toBeNull();
});
