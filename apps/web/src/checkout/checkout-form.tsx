import type { AddressField, AddressView, CartView, SessionView } from '@pushcart/client';
import { brokenAddressFields, isEmail } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../live/use-connection.ts';
import { useStanding } from '../ui/use-standing.ts';
import { AddressFields } from './address-fields.tsx';
import { CheckoutSkeleton } from './checkout-skeleton.tsx';
import { Collector } from './collector.tsx';
import { Contact } from './contact.tsx';
import { DeliveryChoice } from './delivery-choice.tsx';
import { firstDraft, useDraft } from './draft.ts';
import { HoldBar } from './hold-bar.tsx';
import { OrderNote } from './order-note.tsx';
import { OrderSummary } from './order-summary.tsx';
import { PickupChoice } from './pickup-choice.tsx';
import { PlaceButton } from './place-button.tsx';
import { SavedAddresses } from './saved-addresses.tsx';
import { useHold } from './use-hold.ts';
import { useReceiving } from './use-receiving.ts';
import { WayChoice } from './way-choice.tsx';

interface Props {
  readonly cart: CartView;
  readonly session: SessionView;
  readonly addresses: readonly AddressView[];
  /** Where the parcel goes unless the shopper says otherwise. */
  readonly country: string;
}

type Field = AddressField | 'email';

export function CheckoutForm({ cart, session, addresses, country }: Props) {
  const t = useTranslations('checkout');
  const { isStale } = useConnection();
  const [draft, setDraft] = useDraft(firstDraft(session, addresses, country));
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const [wasSent, setWasSent] = useState(false);
  const { offers, pickupId, isMissing, quote, options, deliveryCode } = useReceiving(draft, cart);
  const hold = useHold(isMissing ? null : pickupId);
  // The ways of delivery are as many as the quote says, and the rest stands below them.
  const stands = useStanding(quote.isLoading);
  const isCollected = pickupId !== null;
  const { email, address, note } = draft;
  const { name, phone } = address;

  const broken = isCollected ? brokenName(name) : brokenAddressFields(address);
  const isEmailWrong = !isEmail(email);
  const shows = (field: Field) => wasSent || left.has(field);
  const leave = (field: Field) => setLeft((fields) => new Set(fields).add(field));
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const brought = deliveryCode === null ? null : { email, address, deliveryCode, note };
  const firstPoint = (offers.find(({ missing }) => missing.length === 0) ?? offers[0])?.point.warehouseId ?? null;

  if (!stands) return <CheckoutSkeleton />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever is typed anywhere in here keeps the hold alive.
    <div
      onInput={hold.extend}
      onClick={hold.extend}
      onKeyDown={hold.extend}
      className="mt-6 grid gap-8 lg:grid-cols-[1fr_24rem] lg:items-start lg:gap-14"
    >
      <div className="flex min-w-0 flex-col gap-9">
        <HoldBar state={hold} cart={cart} />
        <Contact
          email={email}
          isSignedIn={session.account !== null}
          isWrong={isEmailWrong && shows('email')}
          onChange={(next) => change({ email: next })}
          onLeave={() => leave('email')}
        />
        {offers.length > 0 && (
          <WayChoice
            isCollecting={isCollected}
            onChange={(isCollecting) => change({ pickupId: isCollecting ? firstPoint : null })}
          />
        )}
        {isCollected ? (
          <>
            <PickupChoice
              offers={offers}
              cart={cart}
              chosen={pickupId}
              onChoose={(chosen) => change({ pickupId: chosen })}
            />
            <Collector
              name={name}
              phone={phone}
              isNameMissing={broken.length > 0 && shows('name')}
              onChange={(who) => change({ address: { ...address, ...who } })}
              onLeave={() => leave('name')}
            />
          </>
        ) : (
          <>
            <section>
              <h2 className="mb-4 text-section">{t('address')}</h2>
              <SavedAddresses
                addresses={addresses}
                current={address}
                onChoose={(chosen) => change({ address: chosen })}
              />
              <AddressFields
                value={address}
                onChange={(typed) => change({ address: typed })}
                onLeave={leave}
                broken={broken.filter(shows)}
              />
            </section>
            <DeliveryChoice
              options={options}
              chosen={deliveryCode}
              error={quote.error}
              isPending={quote.isPending}
              onChoose={(code) => change({ deliveryCode: code })}
            />
          </>
        )}
        <OrderNote note={note} onChange={(written) => change({ note: written })} />
      </div>
      <OrderSummary cart={cart} quote={quote.data}>
        <PlaceButton
          order={isCollected ? { email, pickupId, name, phone, note } : brought}
          total={quote.isPlaceholderData ? undefined : quote.data?.total}
          canOrder={!isStale && !isMissing && hold.hold !== undefined && !hold.isOver && hold.error === null}
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

/** Of who collects, the name alone is needed. */
function brokenName(name: string): readonly AddressField[] {
  return name.trim() === '' ? ['name'] : [];
}
