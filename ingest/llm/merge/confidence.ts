/** Of every fact of a model: nobody has measured how often it is right, so it stands below what the rules are sure of. */
export const CONFIDENCE = 0.5
