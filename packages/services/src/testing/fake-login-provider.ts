import type { LoginProvider, LoginSecrets, Proof } from '../login/login-provider.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';

/** Says of everybody who comes what it is told to say. */
export interface FakeLoginProvider extends LoginProvider {
  person: Proof;
  /** What its next answers fail with. */
  failure: 'refusal' | 'outage' | null;
  /** How many codes were spent. */
  readonly spent: number;
}

export function createFakeLoginProvider(id = 'harbour-id'): FakeLoginProvider {
  let spent = 0;
  return {
    id,
    label: 'Harbour ID',
    person: { subject: `https://${id}.example 1`, email: null, name: 'Ada Example', seenAt: null },
    failure: null,
    get spent() {
      return spent;
    },
    async authorizationUrl({ state, nonce }: LoginSecrets, { anew }) {
      if (this.failure !== null) throw new Error('The provider did not answer in time.');
      return `https://${id}.example/authorize?state=${state}&nonce=${nonce}${anew ? '&prompt=login' : ''}`;
    },
    async prove() {
      spent += 1;
      if (this.failure === 'refusal') throw new ProviderRefusal(400, 'invalid_grant');
      if (this.failure === 'outage') throw new Error('The provider did not answer in time.');
      return this.person;
    },
  };
}
