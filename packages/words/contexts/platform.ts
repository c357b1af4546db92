import en from '../en/platform.json' with { type: 'json' };
import fi from '../fi/platform.json' with { type: 'json' };
import sv from '../sv/platform.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const platform: Texts = { fi, sv, en };
