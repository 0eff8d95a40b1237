import { coreStep } from '../lib/coreSteps';
import { mendDelimiters } from '../lib/tableDelimiters';
import { escapeTablePipes } from '../lib/tablePipes';
import type { Rule } from '../Rule';

/** GFM's tables, in which a pipe in code does not end a cell when the row would have too many of them. */
export const tables: Rule = md => {
  coreStep(md, 'table_pipes', state => {
    state.src = escapeTablePipes(mendDelimiters(state.src));
  });
};
