import en from '../en/terms.json' with { type: 'json' };
import fi from '../fi/terms.json' with { type: 'json' };
import sv from '../sv/terms.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const terms: Texts = { fi, sv, en };
