import { useWords } from '../language/use-words.ts';
import { Facts, StateTag } from '../page/parts.tsx';
import { type ClaimSeen, claimRows } from './claim-rows.ts';
import { claimTone } from './claim-words.ts';

/** What a claim is about and what it is worth, for its provider and for an official alike. */
export const ClaimFacts = ({ claim }: { readonly claim: ClaimSeen }) => {
  const words = useWords();
  const { t } = words;
  return (
    <Facts
      rows={[
        [
          t('web.state'),
          <StateTag key="state" tone={claimTone(claim.state)}>
            {t(`state.claim.${claim.state}`)}
          </StateTag>,
        ],
        ...claimRows(claim, words),
      ]}
    />
  );
};
