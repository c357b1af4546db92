import type { Id, Instant, MunicipalityCode } from '@kt/kernel';
import * as z from 'zod/mini';
import type { Session } from '../../../../shared/session/session-context.ts';
import type { Request, System } from '../read-joining.ts';

export type Category = System['categories'][number];

/** What the fields show. */
export type Shown = {
  readonly answers: Record<string, string>;
  readonly notes: Record<string, string>;
  readonly languages: string[];
  readonly area: string;
  readonly municipalities: string[];
  readonly exclusion: string[];
  readonly reply: string;
};

const zShown = z.object({
  answers: z.record(z.string(), z.string()),
  notes: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  area: z.string(),
  municipalities: z.array(z.string()),
  exclusion: z.array(z.string()),
  reply: z.string(),
});
const zKept = z.object({ base: z.number(), shown: zShown });

/** Where this device keeps a draft: a writer meets nobody else's. */
export const deviceKey = ({ self, actingFor }: Pick<Session, 'self' | 'actingFor'>, request: string): string =>
  `request:${self?.person ?? ''}:${actingFor ?? ''}:${request}`;

type Declared = Pick<Request, 'declarations' | 'offer'>;
const ownOf = ({ declarations }: Declared) => declarations.find(({ role }) => role === 'applicant');

const answerTo = (own: ReturnType<typeof ownOf>, key: string): string => {
  if (own?.meets.includes(key) === true) return 'yes';
  return own?.lacks?.includes(key) === true ? 'no' : '';
};
const areaOf = (chosen: readonly string[], of: readonly string[]): 'all' | 'part' =>
  of.every((code) => chosen.includes(code)) ? 'all' : 'part';

/** What a category asks of a request. */
type Asked = {
  readonly requirements: readonly { readonly key: string }[];
  readonly municipalities: readonly MunicipalityCode[];
};

/** What was saved, as the fields show it. The whole area is the usual answer, so it is the first. */
export const shownOf = (request: Declared, { requirements, municipalities }: Asked): Shown => {
  const own = ownOf(request);
  const { offer } = request;
  const chosen = offer?.municipalities.filter((code) => municipalities.includes(code)) ?? municipalities;
  return {
    answers: Object.fromEntries(requirements.map(({ key }) => [key, answerTo(own, key)])),
    notes: Object.fromEntries(requirements.map(({ key }) => [key, own?.notes?.[key] ?? ''])),
    languages: [...(offer?.languages ?? [])],
    area: areaOf(chosen, municipalities),
    municipalities: [...chosen],
    exclusion: own?.noExclusionGrounds === true ? ['none'] : [],
    reply: '',
  };
};

const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** What is saved of what the fields show: the applicant's own declaration, and what it offers. */
export const sentOf = (shown: Shown, category: Asked, organisation: Id<'organisation'>) => {
  const keysWith = (answer: string): string[] =>
    category.requirements.map(({ key }) => key).filter((key) => shown.answers[key] === answer);
  const notes = Object.fromEntries(
    Object.entries(shown.notes)
      .map(([key, text]) => [key, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
  const isChosen = (code: MunicipalityCode): boolean => shown.area === 'all' || shown.municipalities.includes(code);
  return {
    declarations: [
      {
        organisation,
        role: 'applicant' as const,
        noExclusionGrounds: shown.exclusion.length > 0,
        meets: keysWith('yes'),
        lacks: keysWith('no'),
        notes,
      },
    ],
    offer: {
      languages: LANGUAGES.filter((code) => shown.languages.includes(code)),
      municipalities: category.municipalities.filter(isChosen),
    },
  };
};

export const draftText = (shown: Shown): string => JSON.stringify(shown);

/** The fields as a text holds them; `undefined` for a text that holds none. */
export const draftIn = (text: string): Shown | undefined => zShown.safeParse(JSON.parse(text)).data;

export type Start = {
  readonly shown: Shown;
  readonly version: number;
  readonly saved: string;
  readonly savedAt?: Instant;
};
type Saved = Declared & Pick<Request, 'version' | 'saved'>;

/** Where writing goes on: what this device kept, unless it began from an older version than the server has. */
export const startFrom = (request: Saved, category: Asked, onDevice: unknown): Start => {
  const server = shownOf(request, category);
  const kept = zKept.safeParse(onDevice).data;
  const known = { saved: draftText(server), ...(request.saved && { savedAt: request.saved.at }) };
  const shown = kept === undefined ? server : { ...server, ...kept.shown };
  return { shown, version: kept?.base ?? request.version, ...known };
};
