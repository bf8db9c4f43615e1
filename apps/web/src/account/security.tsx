import { AppSetting } from './app-setting.tsx';
import { LoginSetting } from './login-setting.tsx';
import { PasskeySetting } from './passkey-setting.tsx';
import { PasswordSetting } from './password-setting.tsx';
import { RecoverySetting } from './recovery-setting.tsx';
import { SessionSetting } from './session-setting.tsx';
import { WithAccount } from './with-account.tsx';

export function Security() {
  return (
    <WithAccount>
      {(account) => (
        <>
          <PasswordSetting account={account} />
          <AppSetting account={account} />
          <PasskeySetting account={account} />
          <LoginSetting />
          <RecoverySetting account={account} />
          <SessionSetting />
        </>
      )}
    </WithAccount>
  );
}
