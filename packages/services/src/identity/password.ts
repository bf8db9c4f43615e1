import { hash, verify } from '@node-rs/argon2';
import { PASSWORD_LENGTH } from '@pushcart/domain';
import { dictionary } from '@zxcvbn-ts/language-common';
import { createSlots } from './hash-slots.ts';

// argon2id, the library's default. OWASP ASVS 5.0, appendix C: with one pass, at least 46 MiB.
const PARAMETERS = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** The hash, under the same parameters, of a random password that nobody knows. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=47104,t=1,p=1$tAGjnzB+pfo9Dl+UFtpJNQ$pLojLaprBeMcowfFLp9ezKBvQRLCkiI2JTfYOlnwALA';

const inSlot = createSlots({ slots: 2, queue: 32 });

const commonPasswords = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= PASSWORD_LENGTH.min),
);

/** Whether lists of leaked passwords name it; takes lower case. */
export function isCommonPassword(password: string): boolean {
  return commonPasswords.has(password);
}

export function hashPassword(password: string): Promise<string> {
  return inSlot(() => hash(password, PARAMETERS));
}

/** Takes as long for an account that does not exist or has no password. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (password.length > 2 * PASSWORD_LENGTH.max) return false;
  const isRight = await inSlot(() => verify(passwordHash ?? NOBODYS_HASH, password));
  return isRight && passwordHash !== null;
}
