import type { AddressInput } from '@pushcart/client';

export type AddressField = Exclude<keyof AddressInput, 'district'>;

const REQUIRED: readonly AddressField[] = ['name', 'line1', 'city', 'country'];

export const MAX_LENGTH: Readonly<Record<AddressField, number>> = {
  name: 120,
  phone: 40,
  line1: 200,
  line2: 200,
  city: 120,
  region: 120,
  postalCode: 20,
  country: 2,
};

export function isRequired(field: AddressField): boolean {
  return REQUIRED.includes(field);
}

/** Fields a carrier cannot do without and that are empty. */
export function missingFields(address: AddressInput): readonly AddressField[] {
  return REQUIRED.filter((field) => address[field].trim() === '');
}

export function emptyAddress(country: string): AddressInput {
  return { name: '', phone: '', line1: '', line2: '', city: '', region: '', postalCode: '', country };
}
