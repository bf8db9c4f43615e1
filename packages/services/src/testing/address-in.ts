import { TEST_ADDRESS } from './make-order.ts';

const CODES: Readonly<Record<string, string>> = { AT: '1010', CH: '8001', NL: '1012 AB', US: '10001', JP: '100-0001' };

/** The test address in another country, with a postal code as that one has it. */
export const addressIn = (country: string, region = '') => ({
  ...TEST_ADDRESS,
  country,
  region,
  postalCode: CODES[country] ?? TEST_ADDRESS.postalCode,
});
