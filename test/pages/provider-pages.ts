import { bidder, filled, plain } from './page-case.ts';

const CALL = 'provider/calls/$authority/$competition';

/** The pages of associations and companies. */
export const PROVIDER = [
  plain('provider/calls', bidder(1)),
  filled(CALL, bidder(1), ({ world, published }) => ({ authority: world.authority, competition: published }), 'open'),
  filled(CALL, bidder(0), ({ world, competition }) => ({ authority: world.authority, competition }), 'decided'),
];
