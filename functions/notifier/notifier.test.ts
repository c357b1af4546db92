import { aWorld } from '@kt/access/testing/world.ts';
import { LANGUAGES, plusDays } from '@kt/kernel';
import { memoryMailer } from '@kt/platform/testing/memory-mailer.ts';
import { catalogue } from '@kt/words';
import { describe, expect, it } from 'vitest';
import { createNotifier } from './app.ts';
import { KINDS } from './kinds.ts';
import { AINO, aDesk, BO, CARL, DANA, EERO, reader } from './testing/desk.ts';
import { CLIENT, NEXT_DOOR, SAMPLES, VAASA, WORKSHOP } from './testing/sample-facts.ts';

const CANARY = 'Kanarialintu';
const planted = { name: CANARY, client: CANARY, clientName: CANARY, contact: { phone: CANARY }, note: CANARY };

describe('the texts', () => {
  it.each(KINDS)('of %s exist in three languages', (kind) => {
    for (const language of LANGUAGES)
      for (const part of ['subject', 'text']) expect(catalogue(language)).toHaveProperty([`mail.${kind}.${part}`]);
  });

  it('are all of a kind that is told', () => {
    const keys = Object.keys(catalogue('fi')).filter((key) => key.startsWith('mail.') && key !== 'mail.closing');
    expect(keys.sort()).toEqual(KINDS.flatMap((kind) => [`mail.${kind}.subject`, `mail.${kind}.text`]).sort());
  });
});

describe('every kind of news', () => {
  it('has one subscriber with a name of its own, and nothing else has', () => {
    const { subscribers } = aDesk();
    expect(subscribers.map(({ type }) => type).sort()).toEqual([...KINDS].sort());
    expect(new Set(subscribers.map(({ name }) => name)).size).toBe(KINDS.length);
  });

  it.each(KINDS)('%s is a whole message without anybody’s name', async (kind) => {
    const isOwn = kind.startsWith('call_request.') || kind === 'waiting_entry.told';
    const { deliver, sent } = aDesk({ contacts: () => Promise.resolve([AINO, BO, CARL, ...(isOwn ? [DANA] : [])]) });
    expect(await deliver({ ...planted, ...SAMPLES[kind] })).toEqual(['ok']);
    const readers = isOwn ? [DANA] : [AINO, BO, CARL];
    expect(sent().map(({ to }) => to)).toEqual(readers.map(({ email }) => email));
    for (const { subject, text } of sent()) {
      const whole = `${subject}\n${text}`;
      expect(whole).not.toMatch(/[{}]|undefined|mail\.|role\./);
      for (const secret of [CANARY, CLIENT, 'Sukunimi', 'Työpaja', 'FI21']) expect(whole).not.toContain(secret);
      // Every count and reserved amount of the samples begins with 734.
      expect(whole.replaceAll(/[\s.,]/g, '')).not.toContain('734');
    }
  });

  it.each(KINDS)('%s told again sends nothing', async (kind) => {
    const { deliver, sent } = aDesk();
    await deliver(SAMPLES[kind]);
    const first = sent();
    expect(first.length).toBeGreaterThan(0);
    expect(await deliver(SAMPLES[kind])).toEqual(['ok']);
    expect(sent()).toEqual(first);
  });
});

describe('a message', () => {
  it.each(KINDS)('about %s says by when or on which day, where its text does', async (kind) => {
    const { deliver, sent } = aDesk({ contacts: () => Promise.resolve([AINO, DANA]) });
    await deliver(SAMPLES[kind]);
    const isDated = /\{(deadline|day)\}/.test(catalogue('fi')[`mail.${kind}.text`] ?? '');
    expect(sent()[0]?.text.includes('2. maaliskuuta 2026')).toBe(isDated);
  });

  it('is in the reader’s language, with the Finnish time', async () => {
    const { deliver, sent } = aDesk();
    await deliver(SAMPLES['competition.published']);
    const texts = new Map(sent().map(({ to, text }) => [to, text]));
    expect(texts.get(AINO.email)).toContain('viimeistään maanantaina 2. maaliskuuta 2026 klo 12.00 (Suomen aikaa)');
    expect(texts.get(BO.email)).toContain('senast måndag 2 mars 2026 kl. 12.00 (finsk tid)');
    expect(texts.get(CARL.email)).toContain('by Monday, 2 March 2026 at 12:00 (Finnish time)');
    expect(texts.get(BO.email)).toContain('https://kumppanitori.example/sv/tasks');
  });

  it('tells an amount, a day and a role in words', async () => {
    const { deliver, sent } = aDesk();
    for (const kind of ['claim.verified', 'claim.reminded', 'role.granted'] as const) await deliver(SAMPLES[kind]);
    const [amount, , day, , role] = sent().map(({ text }) => text.replaceAll(/\u00A0/g, ' '));
    expect(amount).toContain('1 200,00 €');
    expect(day).toContain('viimeistään 2. maaliskuuta 2026.');
    expect(role).toContain('tarjousten avaaja');
  });
});

describe('what several areas buy together', () => {
  const RING = KINDS.filter((kind) => kind.startsWith('agreement.') && 'ring' in SAMPLES[kind]);

  it('is told to those who do not lead it, in their own language, and to nobody else', async () => {
    expect(RING).toHaveLength(7);
    for (const kind of RING) {
      const { deliver, sent } = aDesk();
      await deliver(SAMPLES[kind]);
      expect(sent().map(({ to, subject }) => [to, subject])).toEqual([
        [EERO.email, catalogue('sv')[`mail.${kind}.subject`]],
      ]);
    }
  });

  it('is told to nobody where an area buys alone', async () => {
    for (const kind of RING) {
      const { deliver, sent } = aDesk();
      const { ring: _ring, ...alone } = { ring: undefined, ...SAMPLES[kind] };
      expect(await deliver(alone)).toEqual(['ok']);
      expect(sent()).toEqual([]);
    }
  });

  it('asks for a consent whoever has to give it, and tells the lead that it was given, or declined, but not why', async () => {
    const { deliver, sent, to } = aDesk();
    await deliver(SAMPLES['competition.sent_for_review']);
    await deliver(SAMPLES['competition.ring_consented']);
    await deliver(SAMPLES['competition.ring_declined']);
    expect(to()).toEqual([EERO.email, DANA.email, DANA.email]);
    expect(JSON.stringify(sent())).not.toContain(SAMPLES['competition.ring_declined'].reason);
  });

  it('is told to the parties and to the members alike when an option is used', async () => {
    const { deliver, to } = aDesk();
    await deliver({ ...SAMPLES['agreement.option_used'], ring: [VAASA, NEXT_DOOR] });
    expect(to()).toEqual([AINO.email, BO.email, EERO.email]);
  });
});

describe('an invitation', () => {
  it('is the same for everyone, once for somebody in two invited organisations', async () => {
    const fi = [reader(5, 'eeva', 'fi'), reader(6, 'frans', 'fi')];
    const { deliver, sent } = aDesk({ contacts: (of) => Promise.resolve(of === WORKSHOP ? [AINO] : [AINO, ...fi]) });
    await deliver(SAMPLES['competition.published']);
    expect(sent()).toHaveLength(3);
    expect(new Set(sent().map(({ subject, text }) => `${subject}\n${text}`)).size).toBe(1);
  });

  it('of several lots published together is one', async () => {
    const { deliver, sent, to } = aDesk();
    const lot = { ...SAMPLES['competition.published'], bundle: 'north-and-south' };
    await deliver(lot);
    const [first] = sent();
    await deliver({ ...lot, places: 2 }, 2);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(3);
    expect(to()).toEqual([AINO.email, BO.email, CARL.email]);
    expect(sent()[0]).toEqual(first);
  });

  it('is followed by the same news to all: who sent a tender does not show', async () => {
    const kinds = ['addendum_given', 'opened', 'cancelled', 'none_suitable'] as const;
    for (const kind of kinds.map((one) => `competition.${one}` as const)) {
      const { deliver, to } = aDesk();
      await deliver(SAMPLES[kind]);
      expect(to()).toEqual([AINO.email, BO.email, CARL.email]);
    }
  });

  it('of an ending is told at once only to those who get no letters with instructions', async () => {
    for (const kind of ['competition.cancelled', 'competition.none_suitable'] as const) {
      const told = aDesk();
      await told.deliver({ ...SAMPLES[kind], version: 1, parties: [] });
      expect(told.to()).toEqual([AINO.email, BO.email, CARL.email]);
      const silent = aDesk();
      await silent.deliver({ ...SAMPLES[kind], version: 1, parties: SAMPLES['competition.published'].invited });
      expect(silent.to()).toEqual([]);
    }
  });
});

describe('payments', () => {
  it('of one bank day are told once, of the next day again', async () => {
    const { deliver, sent } = aDesk();
    const paid = SAMPLES['line.paid'];
    await deliver(paid, 1);
    await deliver(paid, 2);
    expect(sent()).toHaveLength(2);
    await deliver({ ...paid, paidOn: plusDays(paid.paidOn, 1) }, 3);
    expect(sent()).toHaveLength(4);
  });
});

describe('a refused mailbox', () => {
  it('holds up nobody else, and the next delivery reaches only whom it missed', async () => {
    const mailbox = memoryMailer();
    let closed = true;
    const mailer: typeof mailbox = {
      ...mailbox,
      send: (mail) => (closed && mail.to === AINO.email ? Promise.reject(new Error('full')) : mailbox.send(mail)),
    };
    const { deliver } = aDesk({ mailer });
    expect(await deliver(SAMPLES['referral.offered'])).toEqual(['notifier.not_sent']);
    expect(mailbox.sent().map(({ to }) => to)).toEqual([BO.email]);
    closed = false;
    expect(await deliver(SAMPLES['referral.offered'])).toEqual(['ok']);
    expect(mailbox.sent().map(({ to }) => to)).toEqual([BO.email, AINO.email]);
  });
});

describe('a referral that comes back', () => {
  it.each(['declined', 'returned', 'expired'] as const)(
    'when it is %s is told to the people named, in words, and to nobody else of the area',
    async (about) => {
      const { deliver, sent, to } = aDesk({ contacts: () => Promise.resolve([AINO, BO, DANA]) });
      expect(await deliver({ ...SAMPLES['client.guides_told'], about, to: [DANA.person] })).toEqual(['ok']);
      expect(to()).toEqual([DANA.email]);
      expect(sent()[0]?.text).toContain(catalogue('fi')[`told.${about}`]);
    },
  );

  it('is no news to anybody when it was a draft', async () => {
    const { deliver, sent } = aDesk();
    const { provider: _provider, ...draft } = SAMPLES['referral.cancelled'];
    expect(await deliver(draft)).toEqual(['ok']);
    expect(sent()).toEqual([]);
  });
});

describe('roles', () => {
  it('that are not sensitive are no news', async () => {
    const { deliver, sent } = aDesk();
    expect(await deliver({ ...SAMPLES['role.granted'], sensitive: false })).toEqual(['ok']);
    expect(sent()).toEqual([]);
  });

  it('are asked for by the news: a supervisor for roles, a bidder for a competition', async () => {
    const asked: (readonly [string, readonly string[]])[] = [];
    const { deliver } = aDesk({ contacts: (of, roles) => Promise.resolve((asked.push([of, roles]), [DANA])) });
    await deliver(SAMPLES['role.granted']);
    await deliver(SAMPLES['request.accepted']);
    await deliver(SAMPLES['referral.offered']);
    expect(asked).toEqual([
      [VAASA, ['supervisor']],
      [WORKSHOP, ['org_admin', 'writer', 'signatory']],
      [WORKSHOP, ['org_admin', 'worker']],
    ]);
  });

  it('reach the supervisor through access itself', async () => {
    const world = await aWorld();
    await world.official(20, 'supervisor');
    await world.official(21, 'opener');
    const mailer = memoryMailer();
    const { subscribers } = createNotifier({
      contacts: world.access.contactsOf,
      invitedTo: () => Promise.resolve([]),
      admittedTo: () => Promise.resolve([]),
      paidIn: () => Promise.resolve([]),
      mailboxOf: () => Promise.resolve(undefined),
      mailer,
      words: catalogue,
      site: 'https://kumppanitori.example',
      log: world.platform.log,
    });
    expect(await world.relay(subscribers)).toEqual([]);
    const told = mailer.sent();
    expect(new Set(told.map(({ to }) => to))).toEqual(new Set(['v20@esimerkki.fi']));
    expect(told.map(({ subject }) => subject)).toContain(catalogue('sv')['mail.role.granted.subject']);
    expect(told.map(({ text }) => text).join()).not.toContain('Virkahenkilö');
  });
});

describe('an organisation’s own mailbox', () => {
  const told = async (email: string) => {
    const { deliver, sent } = aDesk({
      contacts: () => Promise.resolve([AINO]),
      mailboxOf: () => Promise.resolve({ email, language: 'sv' }),
    });
    await deliver(SAMPLES['request.accepted']);
    return sent();
  };

  it('is told beside the people, in the organisation’s language', async () => {
    const [person, office] = await told('kansli@kor.example');
    expect([person?.to, office?.to]).toEqual([AINO.email, 'kansli@kor.example']);
    expect(office?.subject).not.toBe(person?.subject);
  });

  it.each(['certificate.asked', 'certificate.reminded', 'places.asked', 'request.asked', 'request.rejected'] as const)(
    'is told of %s beside whoever has the task, also where nobody has it',
    async (kind) => {
      const mailboxOf = () => Promise.resolve({ email: 'kansli@kor.example', language: 'sv' as const });
      const { deliver, to } = aDesk({ contacts: () => Promise.resolve([AINO]), mailboxOf });
      await deliver(SAMPLES[kind]);
      expect(to()).toEqual([AINO.email, 'kansli@kor.example']);
      const alone = aDesk({ contacts: () => Promise.resolve([]), mailboxOf });
      await alone.deliver(SAMPLES[kind]);
      expect(alone.to()).toEqual(['kansli@kor.example']);
    },
  );

  it('is not told twice when a person reads it', async () => {
    expect((await told(AINO.email.toUpperCase())).map(({ to }) => to)).toEqual([AINO.email]);
  });
});
