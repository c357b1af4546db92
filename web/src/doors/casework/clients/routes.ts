import type { PageLine } from '../../../shell/door-route.tsx';

export const clientsPages: readonly PageLine[] = [];
