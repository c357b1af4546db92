import en from '../en/local.json' with { type: 'json' };
import fi from '../fi/local.json' with { type: 'json' };
import sv from '../sv/local.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const local: Texts = { fi, sv, en };
