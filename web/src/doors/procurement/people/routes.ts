import type { PageLine } from '../../../shell/door-route.tsx';

export const peoplePages: readonly PageLine[] = [];
