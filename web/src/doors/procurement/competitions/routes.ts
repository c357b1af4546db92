import type { PageLine } from '../../../shell/door-route.tsx';

export const competitionsPages: readonly PageLine[] = [];
