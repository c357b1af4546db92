/** What a demand of suitability is about; `turnover` and `references` may carry a number. */
export const REQUIREMENT_KINDS = ['suitability', 'turnover', 'references', 'insurance', 'language', 'other'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];
