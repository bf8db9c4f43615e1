import { LOCALES } from '@pushcart/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainMail, renderMail } from './html-mail.ts';

const frame = { shop: 'Harbour', locale: 'en', publicUrl: 'https://shop.example', unsubscribeUrl: null } as const;
const stop = 'https://shop.example/unsubscribe?token=t';

test('whatever a product or a shop is called, it stays text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (subject, text, what) => {
      const page = renderMail({ subject, text, rows: [[what, '1']] }, { ...frame, shop: what });
      const empty = renderMail({ subject: '', text: '', rows: [['', '1']] }, { ...frame, shop: '' });
      const tags = (html: string) => html.replace(/<style>[\s\S]*<\/style>/, '').match(/<(?!\/?(p|br|a)\b)[^>]*>/g);

      expect(tags(page)).toEqual(tags(empty));
    }),
  );
});

test('a paragraph that is a link becomes a button, with the link to read below it', () => {
  const page = renderMail(
    { subject: 'Hello', text: 'Look:\n\nhttps://shop.example/o?a=1&b=2\n\nBye', action: 'Look at it' },
    frame,
  );

  expect(page.match(/href="https:\/\/shop\.example\/o\?a=1&#38;b=2"/g)).toHaveLength(2);
  expect(page).toContain('>Look at it</a>');
});

test.each(LOCALES)('only what one can do without says how to end it, in %s', (locale) => {
  const words = { subject: 'Back', text: 'It is back.' };
  for (const write of [renderMail, plainMail]) {
    expect(write(words, { ...frame, locale })).not.toContain('unsubscribe');
    const optional = write(words, { ...frame, locale, unsubscribeUrl: stop });
    expect(optional).toContain(stop);
    expect(optional).toContain('https://shop.example/account?tab=messages');
  }
});

test('the lines of an order stand in both forms', () => {
  const words = { subject: 'Order', text: 'Thank you.', rows: [['2 × Mug', '€12.00']] as const };

  expect(plainMail(words, frame)).toContain('2 × Mug   €12.00');
  expect(renderMail(words, frame)).toContain('2 × Mug</td>');
});
