/** Why a request was refused. Public API: clients branch on it, so a reason is never renamed. */
export const ERROR_REASONS = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'SIGN_IN_REQUIRED',
  'FORBIDDEN',
  'FOREIGN_ORIGIN',
  'HTTP_ONLY',
  'CLIENT_OUTDATED',
  'RATE_LIMITED',
  'WRONG_CREDENTIALS',
  'PASSWORD_TOO_WEAK',
  'WRONG_CODE',
  'TOKEN_INVALID',
  'API_KEY_INVALID',
  'SECOND_FACTOR_REQUIRED',
  'CONFIRMATION_REQUIRED',
  'LAST_OWNER',
  'LOGIN_REFUSED',
  'LOGIN_UNAVAILABLE',
  'LOGIN_TAKEN',
  'LOGIN_LINKED',
  'LAST_WAY_IN',
  'ACCOUNT_IN_USE',
  'CURRENCY_MISMATCH',
  'VARIANT_UNAVAILABLE',
  'SOLD_OUT',
  'QUANTITY_LIMIT',
  'CART_EMPTY',
  'CART_CHANGED',
  'PRICE_CHANGED',
  'NOT_DELIVERABLE',
  'OTHER_MARKET',
  'DELIVERY_CHANGED',
  'DELIVERY_IN_USE',
  'PLACE_TAKEN',
  'HOLD_LIMIT',
  'ORDERING_BLOCKED',
  'ORDER_NOT_PAYABLE',
  'ORDER_NOT_CANCELLABLE',
  'ORDER_NOT_PACKABLE',
  'ORDER_NOT_SHIPPABLE',
  'ORDER_NOT_EDITABLE',
  'ORDER_CHANGED',
  'REFERENCE_TAKEN',
  'ORDER_NOT_COLLECTABLE',
  'WRONG_PICKUP_CODE',
  'ORDER_AWAITS_STOCK',
  'PAYMENT_UNAVAILABLE',
  'PAYMENT_NOT_MOVABLE',
  'PAYMENT_SETTINGS_CHANGED',
  'REFUND_TOO_LARGE',
  'CREDIT_NOT_USABLE',
  'SHIPMENT_NOT_REFUSED',
  'SHIPMENT_NOT_CANCELLABLE',
  'SHIPMENT_NOT_RETURNED',
  'LABEL_UNAVAILABLE',
  'RETURN_NOT_ALLOWED',
  'RETURN_CHANGED',
  'ORDER_CLAIMED',
  'INVOICE_UNAVAILABLE',
  'NOTE_CHANGED',
  'STOCK_CONFLICT',
  'WAREHOUSE_IN_USE',
  'REVIEW_NOT_ALLOWED',
  'FLASH_SALE_CLOSED',
  'CATALOG_CHANGED',
  'CODE_TAKEN',
  'IMPORT_NOT_READY',
  'PROMOTION_NOT_USABLE',
  'PROMOTION_CHANGED',
  'PROMOTION_ENDED',
  'WEBHOOK_CHANGED',
  'KEY_REUSED',
  'KEY_IN_USE',
  'CALLBACK_REJECTED',
  'CURSOR_INVALID',
  'TEMPORARILY_UNAVAILABLE',
] as const;

export type ErrorReason = (typeof ERROR_REASONS)[number];

/** Facts a client may show or act on; never personal data, never internals. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A refused request. Anything else that is thrown is a bug or an outage. */
export class DomainError extends Error {
  readonly reason: ErrorReason;
  readonly details: ErrorDetails;

  constructor(reason: ErrorReason, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'DomainError';
    this.reason = reason;
    this.details = details;
  }
}
