import type { Promotion } from './promotion.ts';

/** Only drafts are approved, and never by the person who wrote them. */
export function mayApprove(promotion: Promotion, who: string): boolean {
  return promotion.state === 'draft' && promotion.author !== who;
}
