import en from '../en/settlement.json' with { type: 'json' };
import fi from '../fi/settlement.json' with { type: 'json' };
import sv from '../sv/settlement.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const settlement: Texts = { fi, sv, en };
