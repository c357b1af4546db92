import { allowInsecureRequests } from 'openid-client';
import type { IdentityProviderConfig } from './identity-provider.ts';

/** For a provider on this machine's loopback address, which has no TLS. No deployed sign-in has such an issuer. */
export const overLoopback: NonNullable<IdentityProviderConfig['extensions']> = [allowInsecureRequests];

export const onLoopback = (issuer: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(issuer);
