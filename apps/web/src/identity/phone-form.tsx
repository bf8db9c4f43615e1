import { normalizePhone } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { EntryProblem } from './entry-problem.tsx';
import { PhoneCode, PhoneNumber } from './phone-number.tsx';
import { SecondStep } from './second-step.tsx';
import { useTwoSteps } from './use-two-steps.ts';

/** Signs in, or creates an account, by a code that is sent to a phone. */
export function PhoneForm() {
  const t = useTranslations('identity.phone');
  const locale = useLocale();
  const client = useClient();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const request = useMutation({ mutationFn: () => client.session.requestPhoneCode.mutate({ phone, locale }) });
  const steps = useTwoSteps((first: { phone: string; code: string }, secondCode) =>
    client.session.signInWithPhone.mutate({ ...first, secondCode, locale }),
  );
  const isSent = request.isSuccess;

  if (steps.second !== null) return <SecondStep {...steps.second} />;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSent) steps.start({ phone, code });
        else if (normalizePhone(phone) !== null) request.mutate();
      }}
    >
      {isSent ? (
        <PhoneCode value={code} onChange={setCode} sentTo={phone} />
      ) : (
        <PhoneNumber value={phone} onChange={setPhone} />
      )}
      <EntryProblem error={isSent ? steps.problem : request.error} />
      <Button type="submit" look="lamp" size="large" pending={request.isPending || steps.isPending}>
        {isSent ? t('signIn') : t('send')}
      </Button>
      {isSent && (
        <Button
          look="quiet"
          onClick={() => {
            request.reset();
            steps.back();
            setCode('');
          }}
        >
          {t('other')}
        </Button>
      )}
    </form>
  );
}
