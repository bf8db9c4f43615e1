'use client';

export { PushcartProvider, useConnection, usePushcart } from './react/provider.ts';
export { type Live, useLive } from './react/use-live.ts';
