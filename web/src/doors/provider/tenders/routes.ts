import type { PageLine } from '../../../shell/door-route.tsx';

export const tendersPages: readonly PageLine[] = [];
