/** Distance from working life, A nearest … D farthest. Set by the authority before a provider sees the client, then locked. */
export const DISTANCE_GROUPS = ['A', 'B', 'C', 'D'] as const;
export type DistanceGroup = (typeof DISTANCE_GROUPS)[number];
