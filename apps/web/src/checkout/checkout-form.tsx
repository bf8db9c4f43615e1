import type { AddressField, AddressView, CartView, SessionView } from '@pushcart/client';
import { brokenAddressFields, isEmail } from '@pushcart/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { AddressFields } from './address-fields.tsx';
import { quoteQuery } from './checkout-queries.ts';
import { Contact } from './contact.tsx';
import { DeliveryChoice } from './delivery-choice.tsx';
import { firstDraft, useDraft } from './draft.ts';
import { HoldBar } from './hold-bar.tsx';
import { OrderSummary } from './order-summary.tsx';
import { PlaceButton } from './place-button.tsx';
import { SavedAddresses } from './saved-addresses.tsx';
import { useHold } from './use-hold.ts';

interface Props {
  readonly cart: CartView;
  readonly session: SessionView;
  readonly addresses: readonly AddressView[];
  /** Where the parcel goes unless the shopper says otherwise. */
  readonly country: string;
}

export function CheckoutForm({ cart, session, addresses, country }: Props) {
  const t = useTranslations('checkout');
  const client = useClient();
  const { isStale } = useConnection();
  const [draft, setDraft] = useDraft(firstDraft(session, addresses, country));
  const [left, setLeft] = useState<ReadonlySet<AddressField | 'email'>>(new Set());
  const [wasSent, setWasSent] = useState(false);
  const hold = useHold();
  const quote = useQuery(
    quoteQuery(client, {
      country: draft.address.country,
      region: draft.address.region.trim(),
      deliveryCode: draft.deliveryCode ?? undefined,
      cartVersion: cart.version,
    }),
  );
  const options = quote.data?.delivery ?? [];
  const deliveryCode = options.find(({ code }) => code === draft.deliveryCode)?.code ?? options[0]?.code ?? null;

  const broken = brokenAddressFields(draft.address);
  const isEmailWrong = !isEmail(draft.email);
  const shows = (field: AddressField | 'email') => wasSent || left.has(field);
  const leave = (field: AddressField | 'email') => setLeft((fields) => new Set(fields).add(field));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever is typed anywhere in here keeps the hold alive.
    <div
      onInput={hold.extend}
      onClick={hold.extend}
      onKeyDown={hold.extend}
      className="mt-6 grid gap-8 lg:grid-cols-[1fr_24rem] lg:items-start lg:gap-14"
    >
      <div className="flex flex-col gap-9">
        <HoldBar state={hold} />
        <Contact
          email={draft.email}
          isSignedIn={session.account !== null}
          isWrong={isEmailWrong && shows('email')}
          onChange={(email) => setDraft({ ...draft, email })}
          onLeave={() => leave('email')}
        />
        <section>
          <h2 className="mb-4 text-section">{t('address')}</h2>
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
          options={options}
          chosen={deliveryCode}
          error={quote.error}
          isPending={quote.isPending}
          onChoose={(code) => setDraft({ ...draft, deliveryCode: code })}
        />
      </div>
      <OrderSummary cart={cart} quote={quote.data}>
        <PlaceButton
          draft={draft}
          deliveryCode={deliveryCode}
          total={quote.isPlaceholderData ? undefined : quote.data?.total}
          canOrder={!isStale && hold.hold !== undefined && !hold.isOver && hold.error === null}
          isComplete={broken.length === 0 && !isEmailWrong}
          isGuest={session.account === null}
          isMarked={wasSent}
          onIncomplete={() => setWasSent(true)}
          onPriceChanged={() => void quote.refetch()}
        />
      </OrderSummary>
    </div>
  );
}
