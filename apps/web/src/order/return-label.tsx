import type { ReturnView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { openFile } from '../ui/open-file.ts';
import { ActionProblem } from '../ui/problem.tsx';

interface Props {
  readonly one: ReturnView;
  readonly token: string | undefined;
}

/** Opens the label to stick on what is sent back. */
export function ReturnLabel({ one, token }: Props) {
  const t = useTranslations('order.return');
  const client = useClient();
  const { isStale } = useConnection();
  const open = useMutation({
    mutationFn: () => openFile(() => client.shipment.returnLabel.query({ returnId: one.id, token })),
  });
  return (
    <>
      <Button
        size="small"
        look="lamp"
        className="mt-2"
        disabled={isStale}
        pending={open.isPending}
        onClick={() => open.mutate()}
      >
        <Printer aria-hidden className="size-4" />
        {t('label')}
      </Button>
      <ActionProblem error={open.error} />
    </>
  );
}
