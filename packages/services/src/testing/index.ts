export { createFakeCarrier, type FakeCarrier } from './fake-carrier.ts';
export { createFakeMessenger, type FakeMessenger } from './fake-messenger.ts';
export { createFakePaymentProvider, type FakePaymentProvider } from './fake-payment-provider.ts';
export { placeAndStart } from './make-paid-order.ts';
export type { MadeProduct, ProductOptions } from './make-product.ts';
export { addWarehouse, type MadeStore } from './make-store.ts';
export { createTestClock, type TestClock } from './test-clock.ts';
export { createTestServices, type TestServices } from './test-services.ts';
export { createTestStore, TEST_SECRETS, type TestStore, type TestStoreOptions } from './test-store.ts';
