import type { AuditAction, AuditArea } from '@pushcart/domain';

type NameIn<Area extends AuditArea> = AuditAction extends infer Action
  ? Action extends `${Area}.${infer Name}`
    ? Name
    : never
  : never;

/** A text for every action there is: one that lacks its text does not compile. */
export type ActionTexts = { readonly [Area in AuditArea]: { readonly [Name in NameIn<Area>]: string } };
