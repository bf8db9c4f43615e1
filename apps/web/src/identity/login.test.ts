import { expect, test } from 'vitest';
import { loginOf } from './login.ts';

test.each([
  [' ada@example.com ', { email: 'ada@example.com' }],
  ['ada＠example.com', { email: 'ada@example.com' }],
  ['138 0013 8000', { phone: '138 0013 8000' }],
  ['+49 40 1234567', { phone: '+49 40 1234567' }],
  ['ada.lovelace', { username: 'ada.lovelace' }],
  ['2001', { username: '2001' }],
])('%j is read as %j', (typed, login) => {
  expect(loginOf(typed)).toEqual(login);
});
