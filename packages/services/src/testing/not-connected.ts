/** Stands where a test needs nothing; whoever uses it anyway learns what to hand in. */
export function notConnected<T extends object>(name: string): T {
  const refuse = (_target: object, property: string | symbol) => {
    throw new Error(`This test has no ${name}: hand one to createTestStore to use ${String(property)}.`);
  };
  return new Proxy({}, { get: refuse }) as T;
}
