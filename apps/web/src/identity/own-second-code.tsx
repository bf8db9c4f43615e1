import type { AccountView } from '@pushcart/client';
import { SecondCode } from './second-code.tsx';
import { hasSecondFactor } from './second-factors.ts';

interface Props {
  readonly account: AccountView;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Asks for the second code of an account that has one. */
export function OwnSecondCode({ account, value, onChange }: Props) {
  if (!hasSecondFactor(account)) return null;
  return (
    <SecondCode
      value={value}
      onChange={onChange}
      hasApp={account.hasTotp}
      hasRecoveryCodes={account.recoveryCodes > 0}
    />
  );
}
