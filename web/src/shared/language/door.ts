/** The parts of the application that are loaded when first entered. */
export type Door = 'shell' | 'public' | 'open' | 'provider' | 'casework' | 'procurement' | 'finance';
