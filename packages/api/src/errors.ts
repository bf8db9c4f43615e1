import { DomainError, type ErrorDetails, type ErrorReason } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { type TRPC_ERROR_CODE_KEY, type TRPC_ERROR_CODE_NUMBER, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { ZodError } from 'zod';

/** How each refusal is told over tRPC, and with that over HTTP. */
export const ERROR_CODES = {
  INVALID_INPUT: 'BAD_REQUEST',
  NOT_FOUND: 'NOT_FOUND',
  SIGN_IN_REQUIRED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  FOREIGN_ORIGIN: 'FORBIDDEN',
  HTTP_ONLY: 'METHOD_NOT_SUPPORTED',
  CLIENT_OUTDATED: 'PRECONDITION_FAILED',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  WRONG_CREDENTIALS: 'UNAUTHORIZED',
  PASSWORD_TOO_WEAK: 'BAD_REQUEST',
  WRONG_CODE: 'UNAUTHORIZED',
  TOKEN_INVALID: 'BAD_REQUEST',
  API_KEY_INVALID: 'UNAUTHORIZED',
  SECOND_FACTOR_REQUIRED: 'UNAUTHORIZED',
  CONFIRMATION_REQUIRED: 'FORBIDDEN',
  LAST_OWNER: 'CONFLICT',
  LOGIN_REFUSED: 'UNAUTHORIZED',
  LOGIN_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  LOGIN_TAKEN: 'CONFLICT',
  LOGIN_LINKED: 'CONFLICT',
  LAST_WAY_IN: 'CONFLICT',
  ACCOUNT_IN_USE: 'CONFLICT',
  CURRENCY_MISMATCH: 'BAD_REQUEST',
  VARIANT_UNAVAILABLE: 'CONFLICT',
  SOLD_OUT: 'CONFLICT',
  ORDER_AWAITS_STOCK: 'CONFLICT',
  QUANTITY_LIMIT: 'BAD_REQUEST',
  CART_EMPTY: 'CONFLICT',
  CART_CHANGED: 'CONFLICT',
  PRICE_CHANGED: 'CONFLICT',
  OTHER_MARKET: 'CONFLICT',
  NOT_DELIVERABLE: 'CONFLICT',
  DELIVERY_CHANGED: 'CONFLICT',
  DELIVERY_IN_USE: 'CONFLICT',
  PLACE_TAKEN: 'CONFLICT',
  HOLD_LIMIT: 'CONFLICT',
  ORDERING_BLOCKED: 'FORBIDDEN',
  ORDER_NOT_PAYABLE: 'CONFLICT',
  ORDER_NOT_CANCELLABLE: 'CONFLICT',
  ORDER_NOT_PACKABLE: 'CONFLICT',
  ORDER_NOT_SHIPPABLE: 'CONFLICT',
  ORDER_NOT_EDITABLE: 'CONFLICT',
  ORDER_CHANGED: 'CONFLICT',
  REFERENCE_TAKEN: 'CONFLICT',
  ORDER_NOT_COLLECTABLE: 'CONFLICT',
  WRONG_PICKUP_CODE: 'BAD_REQUEST',
  PAYMENT_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  PAYMENT_NOT_MOVABLE: 'CONFLICT',
  PAYMENT_SETTINGS_CHANGED: 'CONFLICT',
  REFUND_TOO_LARGE: 'CONFLICT',
  CREDIT_NOT_USABLE: 'CONFLICT',
  SHIPMENT_NOT_REFUSED: 'CONFLICT',
  SHIPMENT_NOT_CANCELLABLE: 'CONFLICT',
  SHIPMENT_NOT_RETURNED: 'CONFLICT',
  LABEL_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  RETURN_NOT_ALLOWED: 'CONFLICT',
  RETURN_CHANGED: 'CONFLICT',
  ORDER_CLAIMED: 'CONFLICT',
  INVOICE_UNAVAILABLE: 'CONFLICT',
  NOTE_CHANGED: 'CONFLICT',
  STOCK_CONFLICT: 'CONFLICT',
  WAREHOUSE_IN_USE: 'CONFLICT',
  CATALOG_CHANGED: 'CONFLICT',
  CODE_TAKEN: 'CONFLICT',
  IMPORT_NOT_READY: 'CONFLICT',
  PROMOTION_NOT_USABLE: 'CONFLICT',
  PROMOTION_CHANGED: 'CONFLICT',
  PROMOTION_ENDED: 'CONFLICT',
  FLASH_SALE_CLOSED: 'CONFLICT',
  REVIEW_NOT_ALLOWED: 'FORBIDDEN',
  WEBHOOK_CHANGED: 'CONFLICT',
  KEY_REUSED: 'CONFLICT',
  KEY_IN_USE: 'CONFLICT',
  CALLBACK_REJECTED: 'BAD_REQUEST',
  CURSOR_INVALID: 'BAD_REQUEST',
  TEMPORARILY_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorReason, TRPC_ERROR_CODE_KEY>;

/** The reason of an error that tRPC itself, or a door before it, raised. */
const CODE_REASONS: Partial<Record<TRPC_ERROR_CODE_KEY, ErrorReason>> = {
  PARSE_ERROR: 'INVALID_INPUT',
  BAD_REQUEST: 'INVALID_INPUT',
  PAYLOAD_TOO_LARGE: 'INVALID_INPUT',
  UNSUPPORTED_MEDIA_TYPE: 'INVALID_INPUT',
  METHOD_NOT_SUPPORTED: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  UNAUTHORIZED: 'SIGN_IN_REQUIRED',
  FORBIDDEN: 'FORBIDDEN',
  TOO_MANY_REQUESTS: 'RATE_LIMITED',
  SERVICE_UNAVAILABLE: 'TEMPORARILY_UNAVAILABLE',
};

/** An error as it goes over the wire. */
export interface ErrorShape {
  readonly code: TRPC_ERROR_CODE_NUMBER;
  readonly message: string;
  readonly data: {
    readonly code: TRPC_ERROR_CODE_KEY;
    readonly httpStatus: number;
    readonly reason: ErrorReason | null;
    readonly details: ErrorDetails;
    readonly requestId: string | null;
    readonly path: string | null;
  };
}

/** What a client is told of an error. */
export interface PublicError {
  readonly code: TRPC_ERROR_CODE_KEY;
  readonly reason: ErrorReason | null;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** Gives a refusal its tRPC code; leaves anything else as it is. */
export function toTRPCError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (!(cause instanceof DomainError)) return error;
  return new TRPCError({ code: ERROR_CODES[cause.reason], message: cause.message, cause });
}

/** Says what a client may know. Of bugs and outages that is nothing but that they happened. */
export function describeError(raised: TRPCError): PublicError {
  const error = toTRPCError(raised);
  const { code, cause } = error;
  if (cause instanceof DomainError) {
    return { code, reason: cause.reason, message: cause.message, details: cause.details };
  }
  if (code === 'INTERNAL_SERVER_ERROR') {
    return { code, reason: null, message: 'Internal server error', details: {} };
  }
  if (cause instanceof ZodError) return { code, reason: 'INVALID_INPUT', ...describeIssues(cause) };
  const message = cause instanceof SyntaxError ? 'The input is not JSON.' : error.message;
  return { code, reason: CODE_REASONS[code] ?? null, message, details: {} };
}

/** Shapes an error for the wire: nothing of it depends on how the process is run. */
export function shapeError(raised: TRPCError, requestId: string | null, path: string | null): ErrorShape {
  const { code, reason, message, details } = describeError(raised);
  const httpStatus = getHTTPStatusCodeFromError(toTRPCError(raised));
  return { code: TRPC_ERROR_CODES_BY_KEY[code], message, data: { code, httpStatus, reason, details, requestId, path } };
}

const MAX_ISSUES = 10;

function describeIssues(error: ZodError): Pick<PublicError, 'message' | 'details'> {
  const issues = error.issues.slice(0, MAX_ISSUES).map((issue) => ({
    path: issue.path.map(String).join('.').slice(0, 100),
    message: issue.message.slice(0, 200),
  }));
  const first = issues[0];
  const where = first === undefined || first.path === '' ? 'Input' : first.path;
  return { message: `${where}: ${first?.message ?? 'is not valid'}`, details: { issues } };
}
