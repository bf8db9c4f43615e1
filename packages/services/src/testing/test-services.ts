import { bindServices } from '../create-services.ts';
import type { Services } from '../services.ts';
import { createTestStore, type TestStore, type TestStoreOptions } from './test-store.ts';

export interface TestServices extends AsyncDisposable {
  readonly services: Services;
  readonly store: TestStore;
}

/** Every use case over a test store, for those who test what stands on the services. */
export async function createTestServices(options: TestStoreOptions = {}): Promise<TestServices> {
  const store = await createTestStore(options);
  return { services: bindServices(store.deps), store, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() };
}
