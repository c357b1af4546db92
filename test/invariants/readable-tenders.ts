import * as z from 'zod';
import type { Told } from './competitions.ts';
import { type Known, placeOf, type Stored } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { isFor, readerOf } from './observed.ts';

const ORGANISATION = /org_[0-9A-HJKMNP-TV-Z]{26}/;
const TENDER = /tnd_[0-9A-HJKMNP-TV-Z]{26}/g;
const PREFIX = 'competition/';

const zNames = z.looseObject({
  name: z.string().optional(),
  state: z
    .looseObject({
      ownCopy: z.string().optional(),
      envelope: z.looseObject({ object: z.string().optional() }).optional(),
    })
    .optional(),
});

/** Everything that a bidder's own partitions hold: envelopes, drafts and their events. */
const isBidders = ({ table, pk }: Stored): boolean => table === 'competition' && /^(TND|DFT)#/.test(pk);
const competitionOf = ({ pk }: Stored): string => pk.split('#')[1] ?? '';

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** A text as it stands, and as it reads when somebody only encoded it. */
const readings = (text: string): readonly string[] => [
  text,
  Buffer.from(text, 'base64url').toString('utf8'),
  Buffer.from(text, 'hex').toString('utf8'),
];

const shows = (texts: readonly string[], planted: string): boolean =>
  texts.some((text) => readings(text).some((reading) => reading.includes(planted)));

const objectsOf = async ({ files }: Known, { item }: Stored): Promise<readonly string[]> => {
  const named = zNames.safeParse(item);
  if (!named.success) return [];
  const { name, state } = named.data;
  const names = [name, state?.ownCopy, state?.envelope?.object].flatMap((one) => one ?? []);
  const found = await Promise.all(names.map((one) => files.get(`${PREFIX}${one}`)));
  return found.flatMap((file) => (file === undefined ? [] : [new TextDecoder().decode(file.bytes)]));
};

/** A bidder's partitions never name an organisation and never show what is sealed, also after the opening. */
async function* inPartitions(known: Known): AsyncGenerator<Finding> {
  for (const one of known.stored.filter(isBidders)) {
    yield that(!ORGANISATION.test(JSON.stringify(one.item)), `${placeOf(one)}: names an organisation`);
    const sealed = known.canaries.filter(({ sealedIn }) => sealedIn === competitionOf(one));
    const texts = [...textsIn(one.item), ...(await objectsOf(known, one))];
    for (const { text } of sealed) yield that(!shows(texts, text), `${placeOf(one)}: shows what is sealed`);
  }
}

const releasedAt = ({ released }: Told, competition: string): string | undefined => released.get(competition)?.[0]?.at;

/** Of everything else only what was written before the opening is judged; what is no event, while nothing is opened. */
const wasWrittenBefore = ({ item, tag }: Stored, moment: string | undefined): boolean => {
  if (moment === undefined) return true;
  return tag === 'event' && typeof item['at'] === 'string' && item['at'] < moment;
};

/** Elsewhere nothing joins a tender to an organisation or shows what is sealed, until the opening is approved. */
function* elsewhere({ stored, canaries }: Known, told: Told): Generator<Finding> {
  const owner = new Map(told.received.map(({ tender, competition }) => [tender, competition]));
  for (const one of stored.filter((item) => !isBidders(item))) {
    const text = JSON.stringify(one.item);
    const early = (text.match(TENDER) ?? []).filter((tender) => {
      const competition = owner.get(tender);
      return competition !== undefined && wasWrittenBefore(one, releasedAt(told, competition));
    });
    if (early.length > 0) yield that(!ORGANISATION.test(text), `${placeOf(one)}: joins a tender to an organisation`);
    for (const { text: planted, sealedIn } of canaries)
      if (sealedIn !== undefined && wasWrittenBefore(one, releasedAt(told, sealedIn)))
        yield that(!text.includes(planted), `${placeOf(one)}: shows what is sealed`);
  }
}

/** Before the opening only the bidder is shown what it has written. */
function* inAnswers({ answers, canaries }: Known, told: Told): Generator<Finding> {
  for (const canary of canaries) {
    const { text: planted, sealedIn } = canary;
    if (sealedIn === undefined) continue;
    const moment = releasedAt(told, sealedIn);
    for (const answer of answers.filter(({ at }) => moment === undefined || at < moment))
      yield that(
        isFor(canary, answer) || !answer.text.includes(planted),
        `${answer.path}: showed ${readerOf(answer)} what is sealed`,
      );
  }
}

/** What a sealed tender says, and whose it is, can be read nowhere before the opening. */
export async function* readableTenders(known: Known, told: Told): AsyncGenerator<Finding> {
  yield* inPartitions(known);
  yield* elsewhere(known, told);
  yield* inAnswers(known, told);
}
