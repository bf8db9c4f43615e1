/** Version of the contract this server speaks. */
export const API_VERSION = '0.1.0';
/** The oldest client that can still speak it. */
export const MINIMUM_CLIENT = '0.1.0';
