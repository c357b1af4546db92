import en from '../en/outcomes.json' with { type: 'json' };
import fi from '../fi/outcomes.json' with { type: 'json' };
import sv from '../sv/outcomes.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const outcomes: Texts = { fi, sv, en };
