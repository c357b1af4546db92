import type { PageLine } from '../../../shell/door-route.tsx';

export const systemsPages: readonly PageLine[] = [];
