import { DomainError } from '../errors.ts';
import { requireText } from '../text.ts';
import { requireAddressRules } from './address-rules.ts';
import type { AddressInput } from './session.ts';

/** The address with its fields trimmed; refused when one is too long, cannot be stored, or its country asks for another. */
export function requireAddress(input: AddressInput): AddressInput {
  if (!/^[A-Z]{2}$/.test(input.country)) {
    throw new DomainError('INVALID_INPUT', 'A country is written with two capital letters.', { field: 'country' });
  }
  requireAddressRules(input);
  const district = requireText('district', input.district ?? '', { min: 0, max: 120 });
  return {
    name: requireText('name', input.name, { max: 120 }),
    phone: requireText('phone', input.phone, { min: 0, max: 40 }),
    line1: requireText('line1', input.line1, { max: 200 }),
    line2: requireText('line2', input.line2, { min: 0, max: 200 }),
    ...(district === '' ? {} : { district }),
    city: requireText('city', input.city, { max: 120 }),
    region: requireText('region', input.region, { min: 0, max: 120 }),
    postalCode: requireText('postalCode', input.postalCode, { min: 0, max: 20 }),
    country: input.country,
  };
}
