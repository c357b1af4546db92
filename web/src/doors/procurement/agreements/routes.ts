import type { PageLine } from '../../../shell/door-route.tsx';

export const agreementsPages: readonly PageLine[] = [];
