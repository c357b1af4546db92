import { allowInsecureRequests } from 'openid-client';
import type { IdentityProviderConfig } from './identity-provider.ts';

/** For a provider on this machine's loopback address, which has no TLS. The deployed sign-in never imports this. */
export const overLoopback: NonNullable<IdentityProviderConfig['extensions']> = [allowInsecureRequests];
