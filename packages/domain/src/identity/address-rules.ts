import { DomainError } from '../errors.ts';
import type { AddressInput } from './session.ts';

export type AddressField = keyof AddressInput;

/** How addresses of a country are written, for forms as for the check. */
export interface AddressRules {
  /** Fields in the order in which the country's people write them, the country aside. */
  readonly order: readonly AddressField[];
  readonly required: readonly AddressField[];
  /** What is put before a number typed without a country code; null where it must be typed. */
  readonly callingCode: string | null;
  /** What a postal code looks like, where one is given. */
  readonly postalCode: RegExp | null;
  /** What a phone number looks like, spaces and dashes aside, where one is given. */
  readonly phone: RegExp | null;
}

const FOUR = /^\d{4}$/;
const FIVE = /^\d{5}$/;
const SIX = /^\d{6}$/;

const ANYWHERE: AddressRules = {
  order: ['name', 'phone', 'line1', 'line2', 'postalCode', 'city', 'region'],
  required: ['name', 'line1', 'city'],
  callingCode: null,
  postalCode: null,
  phone: null,
};

/** From the largest to the smallest; couriers call, so they need a number. Some cities (Dongguan, for one) have no districts. */
const CHINA: AddressRules = {
  order: ['region', 'city', 'district', 'line1', 'line2', 'postalCode', 'name', 'phone'],
  required: ['region', 'city', 'line1', 'name', 'phone'],
  callingCode: '+86',
  postalCode: SIX,
  phone: /^(\+86)?(1[3-9]\d{9}|0?\d{2,3}\d{7,8})$/,
};

/** Of a country whose post sorts by code: what the code looks like. */
const coded = (postalCode: RegExp): AddressRules => ({
  ...ANYWHERE,
  required: [...ANYWHERE.required, 'postalCode'],
  postalCode,
});

/** The code stands last. */
const CODE_LAST: AddressRules['order'] = ['name', 'phone', 'line1', 'line2', 'city', 'region', 'postalCode'];

/** Town, state and code on one line, all of them needed. */
const byState = (postalCode: RegExp): AddressRules => ({
  ...coded(postalCode),
  order: CODE_LAST,
  required: ['name', 'line1', 'city', 'region', 'postalCode'],
});

/**
 * Where nothing is said, a code is taken as it is and none is needed. The forms of codes are those of the Universal Postal Union's
 * addressing database, https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions.
 */
const RULES: Readonly<Record<string, AddressRules>> = {
  CN: CHINA,
  US: byState(/^\d{5}(-\d{4})?$/),
  CA: byState(/^[a-z]\d[a-z] ?\d[a-z]\d$/i),
  AU: byState(FOUR),
  BR: byState(/^\d{5}-?\d{3}$/),
  IN: byState(/^\d{3} ?\d{3}$/),
  MX: byState(FIVE),
  JP: {
    ...byState(/^\d{3}-?\d{4}$/),
    order: ['postalCode', 'region', 'city', 'line1', 'line2', 'name', 'phone'],
  },
  GB: { ...coded(/^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i), order: CODE_LAST },
  NL: coded(/^\d{4} ?[a-z]{2}$/i),
  PL: coded(/^\d{2}-?\d{3}$/),
  PT: coded(/^\d{4}-?\d{3}$/),
  ...Object.fromEntries(['AT', 'BE', 'CH', 'DK', 'HU', 'LU', 'NO', 'NZ'].map((country) => [country, coded(FOUR)])),
  ...Object.fromEntries(
    ['DE', 'ES', 'FI', 'FR', 'IT', 'KR', 'MY', 'TH', 'TR'].map((country) => [country, coded(FIVE)]),
  ),
  ...Object.fromEntries(['CZ', 'GR', 'SE', 'SK'].map((country) => [country, coded(/^\d{3} ?\d{2}$/)])),
  SG: coded(SIX),
};

/** @param country ISO 3166-1 alpha-2 */
export function addressRules(country: string): AddressRules {
  return RULES[country] ?? ANYWHERE;
}

/** The fields that break the rules of the address's country: those that are missing first. */
export function brokenAddressFields(address: AddressInput): readonly AddressField[] {
  const { required, postalCode, phone } = addressRules(address.country);
  const code = address.postalCode.trim();
  const number = address.phone.replace(/[\s()-]/g, '');
  return [
    ...required.filter((field) => (address[field] ?? '').trim() === ''),
    ...(code !== '' && postalCode?.test(code) === false ? (['postalCode'] as const) : []),
    ...(number !== '' && phone?.test(number) === false ? (['phone'] as const) : []),
  ];
}

export function requireAddressRules(address: AddressInput): void {
  const [field] = brokenAddressFields(address);
  if (field === undefined) return;
  throw new DomainError('INVALID_INPUT', `Addresses in ${address.country} need another ${field}.`, { field });
}
