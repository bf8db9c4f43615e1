import { expect, test } from 'vitest';
import { checkCardForm, formatCardNumber, hasCheckDigit, TEST_CARDS } from './cards.ts';

const now = new Date('2026-11-23T10:00:00Z');
const good = { number: '4242 4242 4242 4242', expiry: '12 / 29', cvc: '123', name: 'Ada' };

test('every test card passes the check digit of real cards', () => {
  expect(TEST_CARDS.filter((card) => !hasCheckDigit(card.number))).toEqual([]);
});

test('a form filled in with a test card is fine', () => {
  expect(checkCardForm(good, now).size).toBe(0);
  expect(formatCardNumber('4242424242424242')).toBe(good.number);
});

test('an empty form names every field, in the order of the form', () => {
  const faults = checkCardForm({ number: '', expiry: ' ', cvc: '', name: '' }, now);

  expect([...faults.keys()]).toEqual(['number', 'expiry', 'cvc', 'name']);
});

test.each([
  ['number', '4242 4242 4242 4243', 'malformed'],
  ['number', '42x', 'malformed'],
  ['number', '5555 5555 5555 4444', 'not_a_test_card'],
  ['expiry', '13/29', 'malformed'],
  ['expiry', '10 / 26', 'past'],
  ['cvc', '12', 'malformed'],
] as const)('the %s "%s" is %s', (field, value, fault) => {
  expect([...checkCardForm({ ...good, [field]: value }, now)]).toEqual([[field, fault]]);
});

test('a card is good to the end of its month', () => {
  expect(checkCardForm({ ...good, expiry: '11/26' }, now).size).toBe(0);
});
