import type { AddressField, AddressInput, AddressView } from '@pushcart/client';
import { addressRules } from '@pushcart/domain';

export const MAX_LENGTH: Readonly<Record<AddressField, number>> = {
  name: 120,
  phone: 40,
  line1: 200,
  line2: 200,
  district: 120,
  city: 120,
  region: 120,
  postalCode: 20,
  country: 2,
};

/** The country decides what else is asked for, so it comes first. */
export function fieldsOf(country: string): readonly AddressField[] {
  return ['country', ...addressRules(country).order];
}

/** What the largest part of a country is called there; elsewhere it is named as loosely as people may mean it. */
const REGION_WORDS: Readonly<Record<string, 'province' | 'state' | 'prefecture' | 'county'>> = {
  CN: 'province',
  JP: 'prefecture',
  GB: 'county',
  ...Object.fromEntries(['US', 'AU', 'BR', 'IN', 'MX'].map((country) => [country, 'state'] as const)),
};

export function regionWordOf(country: string) {
  return REGION_WORDS[country] ?? 'region';
}

export function isRequired(country: string, field: AddressField): boolean {
  return field === 'country' || addressRules(country).required.includes(field);
}

export function isFilled(address: AddressInput, field: AddressField): boolean {
  return (address[field] ?? '').trim() !== '';
}

/** The address in another country; what that one has no field for is dropped, since nobody would see it any more. */
export function withCountry({ district, ...address }: AddressInput, country: string): AddressInput {
  const keeps = district !== undefined && fieldsOf(country).includes('district');
  return { ...address, country, ...(keeps ? { district } : {}) };
}

export function emptyAddress(country: string): AddressInput {
  return { name: '', phone: '', line1: '', line2: '', city: '', region: '', postalCode: '', country };
}

/** What can be typed of a saved address. */
export function plainAddress({ id: _id, isDefault: _isDefault, ...address }: AddressView): AddressInput {
  return address;
}
