import {
  DomainError,
  type ExtensionDraft,
  type ExtensionSlot,
  type ExtensionView,
  requireExtension,
  type StaffRole,
} from '@pushcart/domain';

/** An extension as it stands in a form. */
export interface ExtensionFields {
  readonly en: string;
  readonly zh: string;
  readonly url: string;
  readonly minHeight: string;
  readonly maxHeight: string;
  readonly slots: readonly ExtensionSlot[];
  readonly roles: readonly StaffRole[];
}

export function fieldsOf(extension: ExtensionView | null): ExtensionFields {
  return {
    en: extension?.name.en ?? '',
    zh: extension?.name['zh-CN'] ?? '',
    url: extension?.url ?? 'https://',
    minHeight: String(extension?.minHeight ?? 160),
    maxHeight: String(extension?.maxHeight ?? 800),
    slots: extension?.slots ?? ['desk.order'],
    roles: extension?.roles ?? ['owner', 'manager'],
  };
}

export function draftOf({ id: _id, version: _version, newSecretAt: _at, ...draft }: ExtensionView): ExtensionDraft {
  return draft;
}

const FIELDS = ['name', 'url', 'slots', 'roles', 'height'] as const;
export type ExtensionFault = (typeof FIELDS)[number];
export type ReadExtension = { readonly draft: ExtensionDraft } | { readonly fault: ExtensionFault };

/** The draft that the fields make, or what of them makes no sense. Whether this machine may be named is for the shop to say. */
export function readFields(fields: ExtensionFields, isEnabled: boolean): ReadExtension {
  const draft: ExtensionDraft = {
    name: { en: fields.en, 'zh-CN': fields.zh },
    url: fields.url.trim(),
    slots: fields.slots,
    roles: fields.roles,
    minHeight: Number(fields.minHeight.trim() || Number.NaN),
    maxHeight: Number(fields.maxHeight.trim() || Number.NaN),
    isEnabled,
  };
  try {
    return { draft: requireExtension(draft, { allowsLoopback: true }) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { fault: FIELDS.find((field) => field === error.details.field) ?? 'name' };
  }
}
