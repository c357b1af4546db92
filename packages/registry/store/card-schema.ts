import { zLanguage, zMunicipality, zServiceType, zTexts } from '@kt/platform/schema.ts';
import { ACCESSIBILITY_CODES, SERVICE_METHOD_CODES, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

const zSite = z.strictObject({
  key: z.string(),
  name: z.string(),
  street: z.string().exactOptional(),
  municipality: zMunicipality,
  languages: z.array(zLanguage),
  accessibility: z.array(z.enum(ACCESSIBILITY_CODES)),
});

/** A card as it is stored; cards written before sites and methods were told have none. */
export const cardFields = {
  serviceType: zServiceType,
  names: zTexts,
  summary: zTexts,
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  remote: z.boolean(),
  remoteLanguages: z.array(zLanguage).default([]),
  sites: z.array(zSite).default([]),
  methods: z.array(z.enum(SERVICE_METHOD_CODES)).default([]),
  methodsText: zTexts.default({}),
};
