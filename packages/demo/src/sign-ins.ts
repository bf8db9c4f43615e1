/** Who can sign in to the demo store. The passwords are shown at start: this store holds nothing real. */
export const DEMO_SHOPPER = { email: 'shopper@pushcart.example', password: 'follow the parcel', name: 'Mina Keller' };
export const DEMO_MERCHANT = { email: 'merchant@pushcart.example', password: 'watch the wall', name: '陈思远' };
export const DEMO_PACKER = { email: 'packer@pushcart.example', password: 'pack the parcel', name: 'Jonas Wit' };
