import type { PageLine } from '../../../shell/door-route.tsx';

export const joiningPages: readonly PageLine[] = [];
