import type { BankAnswer } from './payment.ts';

/** A test card and how its bank answers. Numbers pass the check digit; none can belong to a person. */
export interface TestCard {
  readonly outcome: 'approve' | 'insufficient_funds' | 'expired_card' | 'do_not_honour' | 'challenge' | 'slow';
  readonly number: string;
  readonly answer: BankAnswer;
}

export const TEST_CARDS: readonly TestCard[] = [
  { outcome: 'approve', number: '4242424242424242', answer: { kind: 'approve' } },
  { outcome: 'challenge', number: '4000000000003220', answer: { kind: 'challenge' } },
  { outcome: 'slow', number: '4000000000000077', answer: { kind: 'slow' } },
  {
    outcome: 'insufficient_funds',
    number: '4000000000009995',
    answer: { kind: 'decline', code: 'insufficient_funds' },
  },
  { outcome: 'expired_card', number: '4000000000000069', answer: { kind: 'decline', code: 'expired_card' } },
  { outcome: 'do_not_honour', number: '4000000000000002', answer: { kind: 'decline', code: 'do_not_honour' } },
];

export function findTestCard(number: string): TestCard | undefined {
  return TEST_CARDS.find((card) => card.number === number);
}

/** Groups of four, as cards print them. */
export function formatCardNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

export interface CardForm {
  readonly number: string;
  readonly expiry: string;
  readonly cvc: string;
  readonly name: string;
}

export type CardField = keyof CardForm;
export type CardFault = 'missing' | 'malformed' | 'past' | 'not_a_test_card';

/** What is wrong with a filled card form, by field, in the form's order. Only test cards are taken, so no real number ever stays here. */
export function checkCardForm(form: CardForm, at: Date): ReadonlyMap<CardField, CardFault> {
  const faults = new Map<CardField, CardFault>();
  const number = digitsOf(form.number);
  if (form.number.trim() === '') faults.set('number', 'missing');
  else if (!/^\d{12,19}$/.test(number) || !hasCheckDigit(number)) faults.set('number', 'malformed');
  else if (!findTestCard(number)) faults.set('number', 'not_a_test_card');

  const expiry = /^(0[1-9]|1[0-2])\s*\/?\s*(\d{2})$/.exec(form.expiry.trim());
  if (form.expiry.trim() === '') faults.set('expiry', 'missing');
  else if (!expiry) faults.set('expiry', 'malformed');
  else if (Date.UTC(2000 + Number(expiry[2]), Number(expiry[1])) <= at.getTime()) faults.set('expiry', 'past');

  if (form.cvc.trim() === '') faults.set('cvc', 'missing');
  else if (!/^\d{3,4}$/.test(form.cvc.trim())) faults.set('cvc', 'malformed');

  if (form.name.trim() === '') faults.set('name', 'missing');
  return faults;
}

export function digitsOf(text: string): string {
  return text.replace(/[\s-]/g, '');
}

/** The Luhn check of card numbers. */
export function hasCheckDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
