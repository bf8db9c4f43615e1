import type { AddressField } from '@pushcart/client';
import { brokenAddressFields } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { emptyAddress } from '../checkout/address-check.ts';
import { AddressFields } from '../checkout/address-fields.tsx';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Switch } from '../ui/switch.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onSaved: () => unknown;
}

export function AddressDialog({ onClose, onSaved }: Props) {
  const t = useTranslations('account');
  const client = useClient();
  const session = useSession();
  const [address, setAddress] = useState(() => emptyAddress(session?.store.country ?? ''));
  const [isDefault, setIsDefault] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<AddressField>>(new Set());
  const broken = brokenAddressFields(address);

  const save = useMutation({
    mutationFn: () => client.session.saveAddress.mutate({ ...address, isDefault }),
    onSuccess: async () => {
      await onSaved();
      onClose();
    },
  });

  return (
    <FormDialog
      onClose={onClose}
      title={t('newAddress')}
      onSubmit={() => {
        setMarked(new Set(broken));
        if (broken.length === 0) save.mutate();
      }}
      action={save}
      button={t('save')}
    >
      <AddressFields
        value={address}
        onChange={setAddress}
        onLeave={(field) => setMarked((fields) => new Set(fields).add(field))}
        broken={broken.filter((field) => marked.has(field))}
      />
      <Switch label={t('makeDefault')} checked={isDefault} onChange={setIsDefault} />
    </FormDialog>
  );
}
