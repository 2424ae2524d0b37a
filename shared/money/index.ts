export { type AmountReading, amountInWords, readAmountInWords } from './words.ts';
