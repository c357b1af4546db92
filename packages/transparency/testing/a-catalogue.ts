import { id, instant, type MunicipalityCode, parseMunicipality } from '@kt/kernel';
import * as z from 'zod';
import { indexedCard } from '../app/index-card.ts';
import type { PublicService } from '../app/public-services.ts';
import { type Catalogue, catalogueOf } from '../domain/search/catalogue.ts';
import type { IndexedCard } from '../domain/search/drawer.ts';
import { type Head, type OpenDrawer, openDrawer, packDrawer } from '../domain/search/packed-drawer.ts';

const ID_LENGTH = 26;
const ulid = (n: number): string => String(n).padStart(ID_LENGTH, '0');
export const serviceId = (n: number) => id('service', `svc_${ulid(n)}`);
export const providerId = (n: number) => id('organisation', `org_${ulid(n)}`);

const places = (...codes: readonly string[]): readonly MunicipalityCode[] =>
  codes.flatMap((code) => parseMunicipality(code) ?? []);

/** A card of the open catalogue: number `n`, of a provider of the same number. */
export const aPublicCard = (n: number, changes: Partial<PublicService> = {}): PublicService => ({
  service: serviceId(n),
  provider: providerId(n),
  edition: 1,
  publishedAt: instant('2026-03-02T08:00:00.000Z'),
  serviceType: 'expert_assessment',
  names: {},
  summary: {},
  languages: ['fi'],
  municipalities: places('905'),
  targetGroups: [],
  remote: false,
  remoteLanguages: [],
  sites: [],
  methods: [],
  methodsText: {},
  ...changes,
});

const text = { fi: z.string(), sv: z.string(), en: z.string() };
const zHead: z.ZodType<Head> = z.strictObject({ cards: z.string(), forms: z.strictObject(text) });

/** Cards packed as they are stored, and opened again. */
export const openedAgain = (cards: readonly IndexedCard[]): OpenDrawer =>
  openDrawer(packDrawer(cards), (head) => zHead.parse(JSON.parse(head)));

/** A catalogue of such cards, in as many drawers as lists are given. */
export const aCatalogue = (...drawers: readonly (readonly PublicService[])[]): Catalogue =>
  catalogueOf(drawers.map((cards) => openedAgain(cards.map(indexedCard))));
