import en from '../en/kernel.json' with { type: 'json' };
import fi from '../fi/kernel.json' with { type: 'json' };
import sv from '../sv/kernel.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const kernel: Texts = { fi, sv, en };
