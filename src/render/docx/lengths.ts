/** Twips, in which Word counts lengths: twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** Half points, in which Word counts sizes. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Eighths of a point, in which Word counts the width of rules. */
export const eighths = (points: number): number => Math.round(points * 8);
