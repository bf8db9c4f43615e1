import {
  EXTENSION_SLOTS,
  type ExtensionPanel,
  type ExtensionSecret,
  type ExtensionsChanged,
  type ExtensionView,
  STAFF_ROLES,
} from '@pushcart/domain';
import { z } from 'zod';
import { localizedText } from './common-view.ts';
import { view } from './view.ts';

export const extensionView = view<ExtensionView>()(
  z.strictObject({
    id: z.string(),
    name: localizedText,
    url: z.string(),
    slots: z.array(z.enum(EXTENSION_SLOTS)).readonly(),
    roles: z.array(z.enum(STAFF_ROLES)).readonly(),
    minHeight: z.int(),
    maxHeight: z.int(),
    isEnabled: z.boolean(),
    version: z.int(),
    newSecretAt: z.date().nullable(),
  }),
);

export const extensionSecret = view<ExtensionSecret>()(
  z.strictObject({ extension: extensionView, secret: z.string() }),
);

export const extensionPanel = view<ExtensionPanel>()(
  z.strictObject({
    extensionId: z.string(),
    name: localizedText,
    url: z.string(),
    minHeight: z.int(),
    maxHeight: z.int(),
    token: z.string(),
    expiresAt: z.date(),
  }),
);

export const extensionsChanged = view<ExtensionsChanged>()(
  z.strictObject({ type: z.literal('extensions.changed'), extensionId: z.string(), version: z.int() }),
);
