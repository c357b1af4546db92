import type { PageLine } from '../../../shell/door-route.tsx';

export const referralsPages: readonly PageLine[] = [];
