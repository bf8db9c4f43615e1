import { type Link, link } from './follow-links.ts';

const SIGN_IN = link('Sign in', '/sign-in?to=…');

const FRONT: Readonly<Record<string, readonly Link[]>> = {
  'sign-in': [link('Create account', '/register…')],
  'sign-in-return': [link('Begin again', '/sign-in…')],
  register: [link('Sign in', '/sign-in…')],
  'forgot-password': [link('Back to signing in', '/sign-in')],
  'verify-email': [SIGN_IN],
  join: [SIGN_IN, link('Create account', '/register?to=…')],
  'broken-link': [link('Ask for a new link', '/forgot-password')],
  'cart-empty': [link('Look around', '/shop')],
  'order-of-another': [SIGN_IN],
};

const SHOP: Readonly<Record<string, readonly Link[]>> = {
  home: [
    link('Pushcart…', '/'),
    link('Account …', '/account'),
    link('Wish list, …', '/wishlist'),
    link('Cart, …', '/cart'),
    link('Flash sale …', '/flash/…'),
    link('Pantry # things', '/shop?category=pantry'),
    link('See all', '/shop?sort=…'),
  ],
  listing: [link('Pantry #', '/shop?category=pantry')],
  'nothing-found': [link('Show everything', '/shop'), link('Pantry', '/shop?category=pantry')],
  product: [link('Everything', '/shop'), link('Home', '/shop?category=home'), link('See all', '/shop?category=…')],
  bundle: [
    link('Everything', '/shop'),
    link('Kitchen & Table', '/shop?category=kitchen'),
    link('Sunday Stock Pot', '/products/…'),
  ],
  'pre-order': [link('Everything', '/shop'), link('Kitchen & Table', '/shop?category=kitchen')],
  wishlist: [link('…', '/products/…')],
  cart: [link('…', '/products/…')],
  'order-unpaid': [link('…', '/products/…')],
  'order-paid': [link('…', '/products/…')],
  'order-shipped': [link('…', '/products/…')],
  'order-returned': [link('…', '/products/…')],
  'order-cancelled': [link('…', '/products/…')],
  'order-collected': [link('…', '/products/…')],
  'flash-sales': [link('To the sale', '/flash/…')],
  'flash-sale': [link('All flash sales', '/flash'), link('One Good Knife', '/products/…')],
  account: [link('Order #', '/orders/…')],
  'not-found': [link('See everything we sell', '/shop')],
  'desk-door': [link('Sign in as staff', '/sign-in?to=%2Fdesk'), link('Back to the shop', '/')],
};

/** Where the links of the shop's pages lead, by the names of the pages. What surrounds them is followed on the first. */
export const SHOP_LINKS: Readonly<Record<string, readonly Link[]>> = { ...FRONT, ...SHOP };
