import type { AddressField, AddressView } from '@pushcart/client';
import { brokenAddressFields } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { emptyAddress, plainAddress } from '../checkout/address-check.ts';
import { AddressFields } from '../checkout/address-fields.tsx';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Switch } from '../ui/switch.tsx';

interface Props {
  /** The address to change; a new one without it. */
  readonly known?: AddressView | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => unknown;
}

export function AddressDialog({ known, onClose, onSaved }: Props) {
  const t = useTranslations('account');
  const client = useClient();
  const session = useSession();
  const [address, setAddress] = useState(() =>
    known === undefined ? emptyAddress(session?.store.country ?? '') : plainAddress(known),
  );
  const [isDefault, setIsDefault] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<AddressField>>(new Set());
  const broken = brokenAddressFields(address);

  const save = useMutation({
    mutationFn: () =>
      known === undefined
        ? client.session.saveAddress.mutate({ ...address, isDefault })
        : client.session.changeAddress.mutate({ ...address, addressId: known.id, isDefault }),
    onSuccess: async () => {
      await onSaved();
      onClose();
    },
  });

  return (
    <FormDialog
      onClose={onClose}
      title={t(known === undefined ? 'newAddress' : 'changeAddress')}
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
      {known?.isDefault !== true && <Switch label={t('makeDefault')} checked={isDefault} onChange={setIsDefault} />}
    </FormDialog>
  );
}
