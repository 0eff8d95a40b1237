/** Stock processors have a priority of 20; the lower one goes first. */
export const BEFORE_STOCK_PROCESSORS = 10;
