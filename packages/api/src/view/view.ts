import { z } from 'zod';

type Plain<T> = T extends Date
  ? Date
  : T extends string
    ? string extends T
      ? string
      : T
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** True when a value of either type is a value of the other, field by field. */
type Same<A, B> = [Plain<A>] extends [Plain<B>]
  ? [Plain<B>] extends [Plain<A>]
    ? [keyof Plain<A>] extends [keyof Plain<B>]
      ? [keyof Plain<B>] extends [keyof Plain<A>]
        ? true
        : false
      : false
    : false
  : false;

/**
 * Ties an output schema to the domain type it checks. It does not compile when one has a field the other lacks, and it is strict:
 * what a use case returns beyond its view is a bug that must not reach a client.
 */
export function view<T>() {
  return <S extends z.ZodType>(schema: Same<z.output<S>, T> extends true ? S : never): z.ZodType<T> =>
    schema as unknown as z.ZodType<T>;
}

/** As `view`, for what comes in as well: clients see the domain's type, and may pass values that are not theirs to change. */
export function given<T>() {
  return <S extends z.ZodType>(schema: Same<z.output<S>, T> extends true ? S : never): z.ZodType<T, T> =>
    schema as unknown as z.ZodType<T, T>;
}

/** A page of a longer list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export const pageOf = <T>(item: z.ZodType<T>): z.ZodType<Page<T>> =>
  z.strictObject({ items: z.array(item).readonly(), nextCursor: z.string().nullable() });
