export default {
  title: 'Other ways to pay',
  qr: {
    show: 'Pay with a phone',
    scan: 'Scan this code with the wallet on your phone.',
    scanned: 'Scanned. Confirm on your phone; this page follows by itself.',
    alt: 'Code to scan with a phone',
    none: 'This provider has no code to scan. Use the button above.',
  },
  credit: {
    label: 'Gift card',
    hint: 'Sixteen letters and digits, as on the card.',
    redeem: 'Redeem',
    own: 'Use my credit of {amount}',
    paid: '{amount} is paid with credit.',
    left: '{amount} is still to be paid.',
  },
};
