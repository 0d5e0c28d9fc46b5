/** Milliseconds: what should take less than a second, with room for a machine that has much else to do. */
export const promptly = 3_000;
