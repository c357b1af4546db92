import { describe, expect, it } from 'vitest';
import { joinedTo } from '../pages/tying.ts';
import { versionAt } from '../story/season.ts';
import { choose, type StoryClient } from '../story/serving.ts';
import { type Acts, type ActsOf, LONGEST_MS } from './acts.ts';
import { type Hands, word } from './hands.ts';

const WORKER = 'Olli Omavalmentaja';
const SUPERVISOR = 'Esa Esihenkilö';
const SAID = {
  worker: 'Syntymävuosi kansallisessa järjestelmässä on toisen samannimisen.',
  supervisor: 'Numero kuuluu samannimiselle, joka asuu Maalahdessa.',
} as const;
const PHONE_BEFORE = '+358 40 0000000';
const PHONE_JOINED = '040 2222222';

/** A client joined to another person's number, and sent to a service after that. */
type Wronged = { readonly client: string; readonly reference: string; readonly external: string };

const clientNamed = (name: string): StoryClient => ({
  name,
  language: 'fi',
  municipality: '499',
  group: 'B',
  picks: 1,
});

const wronged = async (
  { world: { season, agreed, machine } }: Acts,
  name: string,
  external: string,
): Promise<Wronged> => {
  const { at, reference, served } = await choose(season, clientNamed(name), agreed);
  await joinedTo(season, served.clientId, external, machine.clock.now());
  const worker = await season.by('caseworker');
  await worker.post(`${at}/offer`, {}, await versionAt(worker, at));
  await season.settle();
  return { client: served.clientId, reference, external };
};

const mainText = ({ page }: Hands): Promise<string> => page.locator('main').innerText();
const confirmButtons = ({ page }: Hands) => page.getByRole('button', { name: word('separate.confirm') });
/** What the client's page says of an act: who did it and why; the day is the clock's. */
const told = (key: string, who: string, reason: string): RegExp => {
  const [before = '', after = ''] = word(key, { who, reason }).split('{{day}}');
  return new RegExp(`^${before}\\d+\\.\\d+\\.\\d{4}${after}$`);
};

const asksFor = async (hands: Hands, { client, external }: Wronged, reason: string): Promise<void> => {
  await hands.goTo(`casework/clients/${client}`);
  expect(await mainText(hands)).toContain(external);
  await hands.follow(word('separate.link'));
  await hands.sees(word('separate.ask_lead'));
  await hands.fill(word('separate.why'), reason);
  await hands.press(word('separate.ask'));
  await hands.page.waitForURL(new RegExp(`/casework/clients/${client}$`));
};

/** A joining that was wrong is taken back by two, as the client has been served since. */
export const separating = (acts: ActsOf): void => {
  describe('a client joined to another person’s number', () => {
    let one: Wronged;

    it('is said to be wrong by the case worker, who cannot settle it alone', { timeout: LONGEST_MS }, async () => {
      const { hands } = acts();
      one = await wronged(acts(), 'Sirkka Esimerkki', 'TMT-811');
      await hands.become(WORKER);
      await asksFor(hands, one, SAID.worker);
      await hands.sees(told('separate.asked', WORKER, SAID.worker));
      expect(await mainText(hands)).toContain(one.external);
      await hands.follow(word('separate.link'));
      await hands.sees(word('separate.waits'));
      expect(await confirmButtons(hands).count()).toBe(0);
      await hands.photograph('separation-waits');
    });

    it('is freed of it by the supervisor, who sees what goes back and what stays', {
      timeout: LONGEST_MS,
    }, async () => {
      const { hands, world } = acts();
      await hands.become(SUPERVISOR);
      await hands.follow(word('task.separation', { reference: one.reference }));
      await hands.sees(told('separate.asked', WORKER, SAID.worker));
      await hands.sees(word('separate.own_stays'));
      const served = hands.page.locator('main section', { hasText: word('separate.served_lead') });
      expect(await served.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining(word('state.referral.offered')),
      ]);
      const changes = await mainText(hands);
      for (const key of ['csys.field.phone', 'csys.field.municipality']) expect(changes).toContain(word(key));
      await hands.photograph('separation-answer');
      await hands.press(word('separate.confirm'));
      await hands.sees(word('separate.confirm_sure', one));
      await hands.press(word('separate.confirm'));
      await hands.page.waitForURL(new RegExp(`/casework/clients/${one.client}$`));
      await hands.sees(told('separate.done', SUPERVISOR, SAID.worker));
      await world.season.settle();
    });

    it('is its case worker’s as before: no number, its own telephone, and who undid it', {
      timeout: LONGEST_MS,
    }, async () => {
      const { hands } = acts();
      await hands.become(WORKER);
      await hands.goTo(`casework/clients/${one.client}`);
      await hands.sees(told('separate.done', SUPERVISOR, SAID.worker));
      const text = await mainText(hands);
      for (const gone of [one.external, PHONE_JOINED, word('separate.link')]) expect(text).not.toContain(gone);
      for (const stays of [PHONE_BEFORE, word('state.referral.offered')]) expect(text).toContain(stays);
      await hands.photograph('separated');
      expect(hands.faults).toEqual([]);
    });

    it('stays joined when the supervisor who asked is alone', { timeout: LONGEST_MS }, async () => {
      const { hands } = acts();
      const other = await wronged(acts(), 'Seija Esimerkki', 'TMT-812');
      await hands.become(SUPERVISOR);
      await asksFor(hands, other, SAID.supervisor);
      await hands.follow(word('separate.link'));
      await hands.sees(word('separate.another'));
      expect(await confirmButtons(hands).count()).toBe(0);
      await hands.photograph('separation-own');
      await hands.goTo('tasks');
      await hands.sees(word('task.separation', { reference: '' }).replace(/\s*\(\)$/, ''));
      expect(await mainText(hands)).not.toContain(word('task.separation', { reference: other.reference }));
      expect(hands.faults).toEqual([]);
    });
  });
};
