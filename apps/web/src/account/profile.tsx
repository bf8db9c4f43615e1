import { EmailSetting } from './email-setting.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { NameSetting } from './name-setting.tsx';
import { PhoneSetting } from './phone-setting.tsx';
import { UsernameSetting } from './username-setting.tsx';
import { WithAccount } from './with-account.tsx';

export function Profile() {
  return (
    <WithAccount>
      {(account) => (
        <>
          <NameSetting account={account} />
          <UsernameSetting account={account} />
          <EmailSetting account={account} />
          <PhoneSetting account={account} />
          <LanguageSetting account={account} />
        </>
      )}
    </WithAccount>
  );
}
