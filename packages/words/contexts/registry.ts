import en from '../en/registry.json' with { type: 'json' };
import fi from '../fi/registry.json' with { type: 'json' };
import sv from '../sv/registry.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const registry: Texts = { fi, sv, en };
