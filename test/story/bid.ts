/** What a provider of the season puts into its tender; the prices are of the three steps that are bid, in cents. */
export type Bid = {
  readonly prices: readonly [number, number, number];
  readonly answer: string;
  /** What stands in the file that goes with it, if one does. */
  readonly file?: string;
  /** Why a part is a trade secret, by field. */
  readonly secrecy?: Readonly<Record<string, string>>;
  /** As what the bidder was admitted, where it leads a consortium. */
  readonly consortium?: object;
};

/** What the three bid; the answers are looked for where they must not be. */
export const BIDS: readonly Bid[] = [
  {
    prices: [58_000, 108_000, 168_000],
    answer: 'Oma valmentaja viikoittain, työpaja ja työnantajakäynnit.',
    file: 'Oman menetelmän kuvaus.',
  },
  { prices: [55_000, 95_000, 160_000], answer: 'Egen handledare, stöd i arbetet ett halvt år.' },
  { prices: [52_000, 98_000, 150_000], answer: 'Ryhmävalmennus kahdesti viikossa ja yksilötapaamiset.' },
];
