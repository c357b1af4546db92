import { dayInFinland, type Id, parseId } from '@kt/kernel';
import { read } from '../../../shared/api/answers.ts';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useRows } from '../../../shared/api/use-rows.ts';
import { useWords, type Words } from '../../../shared/language/use-words.ts';
import { useSearchText } from '../../../shared/page/use-path.ts';
import { useNames } from '../use-names.ts';
import { type Asked, askedOf } from './options/asked.ts';
import { optionLists } from './options/presenter.ts';
import { useBeside } from './use-beside.ts';
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

const useShown = (client: Id<'client'>, { type, language, previous: followed }: Asked) => {
  const previous = parseId('referral', followed ?? '');
  const query = { serviceType: type, language, ...(previous !== undefined && { previous }) };
  return useRead(['options', client, type, language, previous], (api) =>
    api.casework.worker.clients[':client'].options.$get({ param: { client }, query }),
  );
};

/**
 * The options as they stand, each in words, with names and what the catalogue says of them.
 *
 * @param spoken the words of another language than the reader's own.
 */
export const useOptions = ({ id, profile }: Pick<ClientData, 'id' | 'profile'>, asked: Asked, spoken?: Words) => {
  const own = useWords();
  const words = spoken ?? own;
  const shown = useShown(id, asked);
  const { data: cards } = useRows(
    ['catalogue', asked.type],
    (api) =>
      ({ query }) =>
        read(api.casework.services.$get({ query: { ...query, serviceType: asked.type } })),
  );
  const all = [...(shown.data?.selectable ?? []), ...(shown.data?.notSelectable ?? [])];
  const nameOf = useNames(
    all.map(({ provider }) => provider),
    words,
  );
  const now = useNow();
  const group = profile?.distanceGroup;
  const today = dayInFinland(now);
  const besideOf = useBeside(profile, asked, today);
  const known = { nameOf, cards: cards ?? [], group, now, today, besideOf };
  return { shown, inWords: (data: NonNullable<typeof shown.data>) => optionLists(data, known, words) };
};
