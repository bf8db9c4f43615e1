import type { AddressField } from '@pushcart/client';
import { brokenAddressFields } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { emptyAddress } from '../checkout/address-check.ts';
import { AddressFields } from '../checkout/address-fields.tsx';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActionProblem } from '../ui/problem.tsx';
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
    <Dialog open onOpenChange={onClose} title={t('newAddress')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMarked(new Set(broken));
          if (broken.length === 0) save.mutate();
        }}
      >
        <AddressFields
          value={address}
          onChange={setAddress}
          onLeave={(field) => setMarked((fields) => new Set(fields).add(field))}
          broken={broken.filter((field) => marked.has(field))}
        />
        <div className="mt-3">
          <Switch label={t('makeDefault')} checked={isDefault} onChange={setIsDefault} />
        </div>
        <ActionProblem error={save.error} />
        <Button type="submit" look="lamp" className="mt-5 w-full" pending={save.isPending}>
          {t('save')}
        </Button>
      </form>
    </Dialog>
  );
}
