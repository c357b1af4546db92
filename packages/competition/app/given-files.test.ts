import { beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '../domain/attachments.ts';
import { attachmentField } from '../domain/version-extras.ts';
import { sealAttachment } from '../sealing/attachment.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, decided, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { provider, otherProvider, thirdProvider, signatory, officer, decider } = WORLD;
const TEXT = new TextEncoder().encode(`%PDF-1.7 ${'Majakan menetelmä '.repeat(20)}`);
const mustHaves = [{ key: 'swedish', title: { fi: 'Palvelu ruotsiksi', sv: 'Service på svenska' } }];
let world: World;
let ref: CompetitionRef;
let [open, claimed]: readonly Attachment[] = [];

const sent = async (name: string): Promise<Attachment> => {
  const { sealed, sha256, key } = await sealAttachment(TEXT);
  const form = must(await world.bidders.permitAttachment(bidder(ref.id), { bytes: sealed.length, sha256 }));
  await world.objects.put(form.fields['key'] ?? '', sealed, 'application/octet-stream');
  return { name, type: 'application/pdf', bytes: TEXT.length, sha256, key };
};
const fileOf = (one: Attachment | undefined): Attachment => one ?? expect.fail('no file');
const tenderOf = async (of = provider) => {
  const { rows } = await world.officers.listTenders(ref);
  return rows.find((row) => row.provider === of)?.id ?? expect.fail(of);
};
const ask = async () =>
  must(await world.bidders.giveVersions(bidder(ref.id, otherProvider), act(signatory, 'disclosure.ask')));
const given = async () => {
  const { given: found } = must(await world.bidders.readGiven(bidder(ref.id, otherProvider)));
  return found?.tenders[0] ?? expect.fail('nothing was given');
};
const reads = async (file: Attachment | undefined, by = otherProvider) =>
  world.bidders.readGivenAttachment(bidder(ref.id, by), { tender: await tenderOf(), sha256: fileOf(file).sha256 });

beforeEach(async () => {
  world = await aWorld();
  ref = await published(world, { mustHaves });
  must(await world.bidders.startTender(bidder(ref.id), act(signatory, 'tender.start')));
  [open, claimed] = [await sent('Signe Signatär liite.pdf'), await sent('resepti.pdf')];
  const files = [fileOf(open), fileOf(claimed)];
  const secrecy = {
    [attachmentField(fileOf(claimed).sha256)]: 'Oma resepti',
    [attachmentField('f'.repeat(64))]: 'Ei ole',
  };
  const yes = { mustHaves: { swedish: true } };
  await bids(world, ref, provider, { content: { ...yes, attachments: files, secrecy } });
  await bids(world, ref, otherProvider, { content: yes });
  await opened(world, ref);
  for (const one of [provider, otherProvider]) {
    const of = { authority: ref.authority, competition: ref.id, tender: await tenderOf(one) };
    const findings = [{ requirement: 'swedish', met: true }];
    const command = { do: 'check', asked: mustHaves, findings } as const;
    must(await world.officers.judgeTender(of, command, [], act(officer, 'competition.check_tender')));
  }
});
const decide = async () => decided(world, ref, await scored(world, ref, () => 400));

describe('what a party is given of another’s tender', () => {
  it('holds its word on the requirements with what was found, and its files by name and size', async () => {
    await decide();
    await ask();
    const { mustHaves: said, attachments } = await given();
    expect(said).toEqual([{ requirement: 'swedish', title: mustHaves[0]?.title, says: true, found: { met: true } }]);
    expect(attachments).toMatchObject([
      { name: '█████ liite.pdf', bytes: TEXT.length, type: 'application/pdf' },
      { hidden: 'claimed', bytes: TEXT.length },
    ]);
    expect(attachments?.[1]).not.toHaveProperty('name');
  });

  it('lets the file itself be read by whom it was given, and by nobody else or before', async () => {
    expect(codeOf(await reads(open))).toBe('competition.not_decided');
    await decide();
    expect(codeOf(await reads(open))).toBe('competition.not_found');
    await ask();
    expect(must(await reads(open)).bytes).toEqual(TEXT);
    expect(codeOf(await reads(claimed))).toBe('competition.not_found');
    expect(codeOf(await reads(open, thirdProvider))).toBe('competition.not_found');
  });

  it('opens a claimed file when its claim was ruled to be no secret, and asked for again', async () => {
    await decide();
    const { rows } = await world.officers.listClaims(ref);
    expect(rows).toMatchObject([{ claim: 'Oma resepti', file: { name: 'resepti.pdf', bytes: TEXT.length } }]);
    const at = {
      authority: ref.authority,
      competition: ref.id,
      tender: await tenderOf(),
      field: attachmentField(fileOf(claimed).sha256),
    };
    const ruling = { do: 'rule', basis: 'no_secret', reason: 'Yleisesti tunnettu' } as const;
    must(await world.officers.ruleSecrecy(at, ruling, [], act(officer, 'secrecy.rule')));
    await ask();
    expect(codeOf(await reads(claimed))).toBe('competition.not_found');
    must(await world.officers.ruleSecrecy(at, { do: 'confirm' }, [], act(decider, 'secrecy.confirm')));
    expect(codeOf(await reads(claimed))).toBe('competition.not_found');
    await ask();
    expect(must(await reads(claimed)).bytes).toEqual(TEXT);
  });
});
