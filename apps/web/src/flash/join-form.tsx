import {
  type AddressField,
  type AddressView,
  type FlashItemView,
  type FlashSaleView,
  reasonOf,
  type SessionView,
} from '@pushcart/client';
import { brokenAddressFields, isEmail } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddressFields } from '../checkout/address-fields.tsx';
import { Contact } from '../checkout/contact.tsx';
import { DeliveryChoice } from '../checkout/delivery-choice.tsx';
import { firstDraft, useDraft } from '../checkout/draft.ts';
import { SavedAddresses } from '../checkout/saved-addresses.tsx';
import { Totals } from '../checkout/totals.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Quantity } from '../ui/quantity.tsx';
import { unitsLeft } from './live-sale.ts';
import { useFlashQuote, useJoin } from './use-join.ts';

interface Props {
  readonly sale: FlashSaleView;
  readonly item: FlashItemView;
  readonly session: SessionView;
  readonly addresses: readonly AddressView[];
  readonly onJoined: () => void;
}

/** Everything the order needs, asked while there is time: once it is somebody's turn, nobody has to type. */
export function JoinForm({ sale, item, session, addresses, onJoined }: Props) {
  const t = useTranslations('flash.form');
  const checkout = useTranslations('checkout');
  const text = useText();
  const format = useFormat();
  const { isStale } = useConnection();
  const [draft, setDraft] = useDraft(firstDraft(session, addresses));
  const [left, setLeft] = useState<ReadonlySet<AddressField | 'email'>>(new Set());
  const [wasSent, setWasSent] = useState(false);
  const [wanted, setWanted] = useState(1);
  const most = Math.max(1, Math.min(item.perAccount, unitsLeft(item)));
  const choice = { saleId: sale.id, variantId: item.variantId, quantity: Math.min(wanted, most) };
  const { quote, deliveryCode, total } = useFlashQuote(choice, draft);
  const join = useJoin({
    onJoined,
    onRefused: (error) => {
      if (reasonOf(error) === 'PRICE_CHANGED') void quote.refetch();
    },
  });

  const broken = brokenAddressFields(draft.address);
  const isEmailWrong = !isEmail(draft.email);
  const isComplete = broken.length === 0 && !isEmailWrong;
  const shows = (field: AddressField | 'email') => wasSent || left.has(field);
  const leave = (field: AddressField | 'email') => setLeft((fields) => new Set(fields).add(field));

  function send() {
    setWasSent(true);
    if (!isComplete || total === undefined || deliveryCode === null) return;
    const { email, address } = draft;
    join.mutate({ ...choice, email, address, deliveryCode, expectedTotal: total });
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {item.perAccount > 1 && (
        <div className="flex items-center justify-between gap-4">
          <span className="font-medium">{t('quantity')}</span>
          <Quantity value={choice.quantity} max={most} onChange={setWanted} of={text(item.name)} />
        </div>
      )}
      <Contact
        email={draft.email}
        isSignedIn
        isWrong={isEmailWrong && shows('email')}
        onChange={(email) => setDraft({ ...draft, email })}
        onLeave={() => leave('email')}
      />
      <section>
        <h2 className="mb-4 text-section">{checkout('address')}</h2>
        <SavedAddresses
          addresses={addresses}
          current={draft.address}
          onChoose={(address) => setDraft({ ...draft, address })}
        />
        <AddressFields
          value={draft.address}
          onChange={(address) => setDraft({ ...draft, address })}
          onLeave={leave}
          broken={broken.filter(shows)}
        />
      </section>
      <DeliveryChoice
        options={quote.data?.delivery ?? []}
        chosen={deliveryCode}
        error={quote.error}
        isPending={quote.isPending}
        onChoose={(code) => setDraft({ ...draft, deliveryCode: code })}
      />
      {quote.data !== undefined && <Totals {...quote.data} discounts={quote.data.offers.discounts} />}
      <div className="flex flex-col gap-3">
        <ActionProblem error={join.error} />
        {isStale && <p className="text-sm font-medium text-warn">{checkout('offline')}</p>}
        {wasSent && !isComplete && <p className="text-sm font-medium text-bad">{t('fix')}</p>}
        <Button
          type="submit"
          look="lamp"
          size="large"
          disabled={isStale || total === undefined || deliveryCode === null}
          pending={join.isPending}
        >
          {t('join', { total: total === undefined ? '…' : format.money(total) })}
        </Button>
      </div>
    </form>
  );
}
