import type { PageLine } from '../../../shell/door-route.tsx';

export const verificationPages: readonly PageLine[] = [];
