import { Router } from 'express';
import type { z } from 'zod';
import { parse } from './errors.ts';

export interface Switches<Value> {
  readonly current: Value;
  readonly routes: Router;
}

/** The switches as they stand; the routes change them while the service runs. They don't survive a restart. */
export function createSwitches<Schema extends z.ZodType>(schema: Schema): Switches<z.output<Schema>> {
  let current = schema.parse({});
  const routes = Router();
  routes.get('/', (_req, res) => {
    res.json(current);
  });
  routes.post('/', (req, res) => {
    current = parse(schema, req.body ?? {});
    res.json(current);
  });
  routes.delete('/', (_req, res) => {
    current = schema.parse({});
    res.json(current);
  });
  return {
    get current() {
      return current;
    },
    routes,
  };
}
