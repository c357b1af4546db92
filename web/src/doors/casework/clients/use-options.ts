import { dayInFinland, type Id, parseId } from '@kt/kernel';
import { read } from '../../../shared/api/answers.ts';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useRows } from '../../../shared/api/use-rows.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { useSearchText } from '../../../shared/page/use-path.ts';
import { useNames } from '../use-names.ts';
import { type Asked, askedOf } from './options/asked.ts';
import { optionLists } from './options/presenter.ts';
import type { ClientData } from './use-client.ts';

/** What the address asks of the options for this client. */
export const useAsked = ({ profile }: Pick<ClientData, 'profile'>): Asked =>
  askedOf(
    {
      type: useSearchText('type'),
      language: useSearchText('language'),
      previous: useSearchText('previous'),
      of: useSearchText('of'),
    },
    profile?.language ?? 'fi',
  );

const useShown = (client: Id<'client'>, { type, language }: Asked) =>
  useRead(['options', client, type, language], (api) =>
    api.casework.worker.clients[':client'].options.$get({ param: { client }, query: { serviceType: type, language } }),
  );

/** The agreement under which the referral that this choice follows was offered. */
const useRefused = (previous: string | undefined): string | undefined => {
  const referral = parseId('referral', previous ?? '');
  const { data } = useRead(
    ['referral', referral],
    referral === undefined
      ? undefined
      : (api) => api.casework.worker.referrals[':referral'].$get({ param: { referral } }),
  );
  return data?.offer?.agreement;
};

/** The options as they stand, each in words, with names and what the catalogue says of them. */
export const useOptions = ({ id, profile }: Pick<ClientData, 'id' | 'profile'>, asked: Asked) => {
  const words = useWords();
  const shown = useShown(id, asked);
  const { data: cards } = useRows(
    ['catalogue', asked.type],
    (api) =>
      ({ query }) =>
        read(api.casework.services.$get({ query: { ...query, serviceType: asked.type } })),
  );
  const all = [...(shown.data?.selectable ?? []), ...(shown.data?.notSelectable ?? [])];
  const nameOf = useNames(all.map(({ provider }) => provider));
  const refused = useRefused(asked.previous);
  const now = useNow();
  const group = profile?.distanceGroup;
  const known = { nameOf, refused, cards: cards ?? [], group, now, today: dayInFinland(now) };
  return { shown, inWords: (data: NonNullable<typeof shown.data>) => optionLists(data, known, words) };
};
