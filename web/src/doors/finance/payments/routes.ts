import type { PageLine } from '../../../shell/door-route.tsx';

export const paymentsPages: readonly PageLine[] = [];
