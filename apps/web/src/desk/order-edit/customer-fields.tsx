import type { FoundCustomer } from '@pushcart/client';
import { isEmail, LOCALES, normalizeEmail } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AddressFields } from '../../checkout/address-fields.tsx';
import { SavedAddresses } from '../../checkout/saved-addresses.tsx';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import type { NewOrderDraft } from './use-new-order.ts';

/** Who orders: an account, with its address book, or somebody new. */
export function CustomerFields({ draft }: { readonly draft: NewOrderDraft }) {
  const t = useTranslations('desk.orderEdit.new');
  const client = useClient();
  const { who, setWho, address, setAddress, isCollected } = draft;
  const email = normalizeEmail(who.email);
  const find = useMutation({
    mutationFn: () => client.order.findCustomer.mutate({ email }),
    onSuccess: (customer) => {
      if (customer !== null) take(customer);
    },
  });

  function take({ locale, addresses, name }: FoundCustomer) {
    setWho({ ...who, locale });
    const [first] = addresses;
    if (first === undefined) return setAddress({ ...address, name });
    const { id: _, isDefault: _isDefault, ...usual } = first;
    setAddress(usual);
  }

  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          className="min-w-64 grow"
          label={t('email')}
          type="email"
          required
          hint={t('emailHint')}
          value={who.email}
          onChange={({ target }) => {
            setWho({ ...who, email: target.value });
            find.reset();
          }}
        />
        <Button className="sm:mt-6.5" disabled={!isEmail(email)} pending={find.isPending} onClick={() => find.mutate()}>
          {t('find')}
        </Button>
      </div>
      <div role="status">
        {find.data === null && <p className="text-ink-soft">{t('none')}</p>}
        {find.data != null && <p className="font-medium">{t('found', { name: find.data.name })}</p>}
      </div>
      <ActionProblem error={find.error} />
      {isCollected ? (
        <CollectorFields value={address} onChange={(who) => setAddress({ ...address, ...who })} />
      ) : (
        <>
          {find.data != null && (
            <SavedAddresses
              addresses={find.data.addresses}
              current={address}
              onChoose={(chosen) => setAddress(chosen)}
            />
          )}
          <AddressFields value={address} onChange={setAddress} onLeave={() => undefined} broken={[]} />
        </>
      )}
      <SelectField
        label={t('language')}
        required
        value={who.locale}
        onChange={({ target }) =>
          setWho({ ...who, locale: LOCALES.find((known) => known === target.value) ?? who.locale })
        }
      >
        <option value="en">{t('languages.en')}</option>
        <option value="zh-CN">{t('languages.zhCN')}</option>
      </SelectField>
    </div>
  );
}

type Collector = Pick<NewOrderDraft['address'], 'name' | 'phone'>;

function CollectorFields({
  value: { name, phone },
  onChange,
}: {
  readonly value: Collector;
  readonly onChange: (who: Collector) => void;
}) {
  const t = useTranslations('desk.orderEdit.new');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('collector')}
        required
        maxLength={120}
        value={name}
        onChange={({ target }) => onChange({ name: target.value, phone })}
      />
      <TextField
        label={t('phone')}
        type="tel"
        maxLength={40}
        value={phone}
        onChange={({ target }) => onChange({ name, phone: target.value })}
      />
    </div>
  );
}
