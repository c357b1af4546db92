import type { PageLine } from '../../../shell/door-route.tsx';

export const sharesPages: readonly PageLine[] = [];
