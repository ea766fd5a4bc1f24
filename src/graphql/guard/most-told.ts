/** How many fields the breakdown of a price names at most. */
export const mostTold = 200;
