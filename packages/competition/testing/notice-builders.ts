import { id } from '@kt/kernel';
import type { Notice } from '../domain/notice.ts';
import { WORLD } from './default-world.ts';

const file = (name: string) => ({ key: `competition/letters/${name}.pdf`, hash: 'a'.repeat(64), bytes: 4 });
const inBoth = (name: string) => ({ fi: file(`${name}-fi`), sv: file(`${name}-sv`) });

/** A notice as it was sent. */
export const aNotice = (): Notice => ({
  authority: WORLD.authority,
  competition: WORLD.competition,
  decision: 1,
  provider: WORLD.provider,
  tender: id('tender', `tnd_${'0'.repeat(26)}`),
  state: 'sent',
  sentAt: WORLD.publishing,
  rectifyBy: WORLD.deadline,
  appealBy: WORLD.deadline,
  files: { decision: inBoth('decision'), feedback: inBoth('feedback') },
});
