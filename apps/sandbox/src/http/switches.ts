import { Router } from 'express';
import type { z } from 'zod';
import { parse } from './errors.ts';

export interface Switches<Value> {
  readonly current: Value;
  /** Takes other switches in place of the current ones; refuses what is none. */
  set(value: unknown): void;
  readonly routes: Router;
}

/** The switches as they stand; the routes change them while the service runs. They don't survive a restart. */
export function createSwitches<Schema extends z.ZodType>(schema: Schema): Switches<z.output<Schema>> {
  let current = schema.parse({});
  const set = (value: unknown) => {
    current = parse(schema, value);
  };
  const routes = Router();
  routes.get('/', (_req, res) => {
    res.json(current);
  });
  routes.post('/', (req, res) => {
    set(req.body ?? {});
    res.json(current);
  });
  routes.delete('/', (_req, res) => {
    set({});
    res.json(current);
  });
  return {
    get current() {
      return current;
    },
    set,
    routes,
  };
}
