import type { VisitDisplayContextValue } from '@backstage/plugin-home';
import { placeOf } from './placeOf';

const kindNames: Record<string, string> = { api: 'API' };

/** The words on the chip beside a visit. */
export const visitLabel: VisitDisplayContextValue['getLabel'] = ({
  pathname,
}) => {
  const { label, entityRef } = placeOf(pathname);
  if (label !== 'entity' || !entityRef) {
    return label;
  }
  const kind = entityRef.split(':')[0];
  return kindNames[kind] ?? kind;
};

/** One colour for all chips, which carry white text in both themes. */
export const visitChipColor: VisitDisplayContextValue['getChipColor'] = () =>
  '#10464d';
