import en from '../en/casework.json' with { type: 'json' };
import fi from '../fi/casework.json' with { type: 'json' };
import sv from '../sv/casework.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const casework: Texts = { fi, sv, en };
