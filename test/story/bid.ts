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
