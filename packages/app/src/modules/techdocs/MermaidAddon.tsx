import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { useTheme } from '@material-ui/core/styles';
import { useEffect } from 'react';
import { drawDiagram } from './drawDiagram';

/** Draws the Mermaid diagrams of a page, and again when the theme changes. */
export const MermaidAddon = () => {
  const sources = useShadowRootElements<HTMLElement>(['pre.mermaid']);
  const { type } = useTheme().palette;
  useEffect(() => {
    sources.forEach(source => drawDiagram(source, type));
  }, [sources, type]);
  return null;
};
