import en from '../en/agreements.json' with { type: 'json' };
import fi from '../fi/agreements.json' with { type: 'json' };
import sv from '../sv/agreements.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const agreements: Texts = { fi, sv, en };
