import { plusMs } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '../domain/attachments.ts';
import { sealAttachment } from '../sealing/attachment.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, evaluatorsDeclare, opened, published } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

let world: World;
let ref: CompetitionRef;
beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
});

const { provider, signatory, evaluator, officer } = WORLD;
const own = () => bidder(ref.id);
const PDF = new TextEncoder().encode(`%PDF-1.7 ${'Majakan menetelmä '.repeat(20)}`);
const start = () => world.bidders.startTender(own(), act(signatory, 'tender.start'));

/** As the browser does it: sealed, and sent with the form. */
const sent = async (bytes: Uint8Array, over: Partial<Attachment> = {}): Promise<Attachment> => {
  const { sealed, sha256, key } = await sealAttachment(bytes);
  const form = must(await world.bidders.permitAttachment(own(), { bytes: sealed.length, sha256 }));
  await world.objects.put(form.fields['key'] ?? '', sealed, 'application/octet-stream');
  return { name: 'menetelma.pdf', type: 'application/pdf', bytes: bytes.length, sha256, key, ...over };
};
const tender = async () => {
  const { rows } = await world.officers.listTenders(ref);
  const [one] = rows;
  if (one === undefined) throw new Error('nothing was opened');
  return one;
};

describe('files that go with a tender', () => {
  it('lie in the store as nothing that tells what or whose they are, until the opening', async () => {
    must(await start());
    const { sha256 } = await sent(PDF);
    const [key, text] = [...world.files].find(([name]) => name.endsWith(sha256)) ?? ['', ''];
    expect(key).toMatch(new RegExp(`^competition/attachments/${ref.id}/[0-9a-f]{64}/${sha256}$`));
    expect(key).not.toContain(provider);
    expect(text).not.toContain('Majakan');
    expect((await world.objects.get(key))?.bytes.length).toBe(65_552);
  });

  it('are read by those who evaluate, without their names, and by officers', async () => {
    must(await start());
    const file = await sent(PDF);
    await bids(world, ref, provider, { content: { attachments: [file] } });
    await opened(world, ref);
    const { id, state, content, attachments } = await tender();
    const { key: _key, ...shown } = file;
    expect([state, attachments]).toEqual(['valid', [shown]]);
    expect(content).not.toHaveProperty('attachments');
    const asked = { tender: id, sha256: file.sha256 };
    expect(codeOf(await world.officers.readMaskedAttachment(ref, asked, evaluator))).toBe(
      'competition.must_state_ties',
    );
    await evaluatorsDeclare(world, ref);
    const [masked] = must(await world.officers.listMaskedTenders(ref, evaluator)).rows;
    expect(masked?.attachments).toEqual([{ type: file.type, bytes: PDF.length, sha256: file.sha256 }]);
    const seen = must(await world.officers.readMaskedAttachment(ref, asked, evaluator));
    expect([seen.number, seen.type, seen.bytes]).toEqual([1, 'application/pdf', PDF]);
    expect(codeOf(await world.officers.readMaskedAttachment(ref, asked, officer))).toBe('competition.not_evaluator');
    const whole = { authority: ref.authority, competition: ref.id, tender: id };
    expect(must(await world.officers.readAttachment(whole, file.sha256)).bytes).toEqual(PDF);
    expect(codeOf(await world.officers.readAttachment(whole, 'ab'.repeat(32)))).toBe('competition.not_found');
  });

  it('are refused one by one, each with its reason, and void nothing', async () => {
    must(await start());
    const good = await sent(PDF);
    const gone = { ...good, sha256: 'ab'.repeat(32) };
    const forged = await sent(PDF);
    const [forgedKey = ''] = [...world.files.keys()].filter((key) => key.endsWith(forged.sha256));
    await world.objects.put(forgedKey, new Uint8Array(65_552), 'application/octet-stream');
    const locked = await sent(PDF, { key: good.key });
    const lying = await sent(PDF, { type: 'image/png' });
    const page = await sent(new TextEncoder().encode('<script>alert(1)</script>'));
    await bids(world, ref, provider, { content: { attachments: [good, gone, forged, locked, lying, page] } });
    await opened(world, ref);
    const { state, attachments = [] } = await tender();
    expect(state).toBe('valid');
    expect(attachments.map(({ fault }) => fault)).toEqual([
      undefined,
      'missing',
      'altered',
      'unreadable',
      'wrong_type',
      'too_many',
    ]);
    expect([...world.files.keys()].filter((key) => key.startsWith('competition/opened/'))).toHaveLength(1);
  });

  it('are no longer taken at the deadline, and only in the sizes that sealing makes', async () => {
    const sha256 = 'ab'.repeat(32);
    expect(codeOf(await world.bidders.permitAttachment(own(), { bytes: 65_552, sha256 }))).toBe(
      'competition.not_found',
    );
    must(await start());
    expect(codeOf(await world.bidders.permitAttachment(own(), { bytes: 65_551, sha256 }))).toBe(
      'competition.attachment_size',
    );
    world.house.clock.moveTo(plusMs(WORLD.deadline, -1));
    expect(codeOf(await world.bidders.permitAttachment(own(), { bytes: 65_552, sha256 }))).toBe('ok');
    world.house.clock.moveTo(WORLD.deadline);
    expect(codeOf(await world.bidders.permitAttachment(own(), { bytes: 65_552, sha256 }))).toBe(
      'competition.deadline_passed',
    );
  });
});
