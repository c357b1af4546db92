/** A provider of strong identification that speaks OpenID Connect; its client secret lies in Secrets Manager. */
export type Identification = { readonly issuer: string; readonly clientId: string; readonly secretName: string };

/** The stage and what the municipality chose for it. */
export type Settings = {
  /** Part of every physical name: `prod`, `test` … */
  readonly stage: string;
  /** Where people find the marketplace, without `https://`. */
  readonly domain: string;
  /** Where the distribution finds the API. */
  readonly originDomain: string;
  /** Sender of messages; its domain is a verified identity of SES. */
  readonly mailFrom: string;
  /** Where alarms are sent. */
  readonly alarmsTo: string;
  /** The region of data and functions. */
  readonly region: string;
  readonly identification?: Identification;
  /** Whether anybody may make an account; it holds no power until somebody of the access table gives it one. */
  readonly openSignUp: boolean;
};

/** A physical name. Roles have one too, so that a key's policy can name them before they exist. */
export const named = ({ stage }: Pick<Settings, 'stage'>, name: string): string => `kumppanitori-${stage}-${name}`;
