import type { Template } from '../Template.ts';
import { basketReminder } from './basketReminder.ts';
import { fridayLetter } from './fridayLetter.ts';
import { orderDispatched } from './orderDispatched.ts';
import { returnReceived } from './returnReceived.ts';

export const templates: readonly Template[] = [
  orderDispatched,
  returnReceived,
  basketReminder,
  fridayLetter,
];
