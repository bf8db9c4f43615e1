export default {
  title: 'Messages',
  always: 'Always',
  alwaysText:
    'Confirmations, parcels, refunds, and whatever concerns the safety of your account: we write these in any case, since you would miss them.',
  chosen: 'As you like',
  chosenText: 'We write these only while they are switched on. Each has a link that switches it off.',
  kind: {
    stock: 'When something I wait for is back',
    review: 'Ask me for a review, some days after a parcel',
  },
  kindText: {
    stock: 'Only about products for which you asked for word.',
    review: 'One message for an order, about a thing you have not reviewed yet.',
  },
} as const;
