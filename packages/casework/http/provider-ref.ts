import type { Id } from '@kt/kernel';
import type { ReferralRef } from '../app/ports.ts';

type Param = { readonly authority: Id<'authority'>; readonly referral: Id<'referral'> };

/** Providers name the buyer in the path; the referral is addressed within it. */
export const providerRef = ({ authority, referral }: Param): ReferralRef => ({ authority, id: referral });
