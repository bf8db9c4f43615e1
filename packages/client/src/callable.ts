type Perform = (path: readonly string[], args: readonly unknown[]) => unknown;

/** A path that is passed on or printed as a function is one. */
const OF_FUNCTIONS = ['apply', 'bind', 'call', 'toString', 'valueOf'];

/** An object of which every path can be called: `made.order.get.query(1)` performs `['order', 'get', 'query']` with `[1]`. */
export function callable(perform: Perform, path: readonly string[] = []): object {
  const known = new Map<string, object>();
  return new Proxy(() => undefined, {
    get(_target, name) {
      // What awaits it, writes it as JSON or compares it must not find a method.
      if (typeof name !== 'string' || name === 'then' || name === 'toJSON') return undefined;
      if (OF_FUNCTIONS.includes(name)) return Reflect.get(Function.prototype, name);
      const child = known.get(name) ?? callable(perform, [...path, name]);
      known.set(name, child);
      return child;
    },
    apply: (_target, _self, args) => perform(path, args),
  });
}
