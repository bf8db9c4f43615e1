/** A table with sealed columns, and what names a row of it. */
export interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly { readonly column: string; readonly type: 'uuid' | 'text' }[];
  /** The id that values of a row are bound to, out of its key. */
  readonly placeId: (key: readonly string[]) => string;
  /** How a sealed value stands in its column: as text, or as a string of JSON. */
  readonly form: 'text' | 'json';
}

const byId = (table: string, columns: readonly string[], id = 'id'): SealedTable => ({
  table,
  columns,
  key: [{ column: id, type: 'uuid' }],
  placeId: ([key = '']) => key,
  form: 'text',
});

/** Every column that `PersonalData.seal` writes to. A test finds one that is not here. */
export const SEALED_TABLES: readonly SealedTable[] = [
  byId('accounts', ['email', 'name', 'phone', 'username']),
  byId('addresses', ['content']),
  byId('orders', ['email', 'address', 'note']),
  byId('staff_notes', ['body']),
  byId('customers', ['block_reason']),
  byId('invoices', ['buyer']),
  byId('messages', ['recipient']),
  byId('passkeys', ['name']),
  byId('totps', ['secret'], 'account_id'),
  byId('staff_invitations', ['email']),
  byId('linked_logins', ['name']),
  byId('login_visits', ['proof']),
  byId('webhook_endpoints', ['secret', 'previous_secret']),
  {
    table: 'idempotency_keys',
    columns: ['response'],
    key: [
      { column: 'scope', type: 'text' },
      { column: 'key', type: 'text' },
    ],
    placeId: (key) => key.join('/'),
    form: 'json',
  },
];
