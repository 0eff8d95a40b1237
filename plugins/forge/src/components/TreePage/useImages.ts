import { useEffect, useRef } from 'react';
import { encodeBytes } from '../../lib/fileContent';
import { rawPlaceOf } from '../../lib/rawPlaceOf';
import { useForge } from '../common/useForge';

/**
 * Loads the images of rendered Markdown that lie in a repository, which a browser would ask for without credentials.
 * Returns the ref of the element that holds them; `content` changes with it.
 */
export function useImages(content: unknown) {
  const forge = useForge();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isCurrent = true;
    const images = container.current?.querySelectorAll<HTMLImageElement>(
      'img[data-forge-src]',
    );
    images?.forEach(async image => {
      const place = rawPlaceOf(image.dataset.forgeSrc ?? '');
      const url =
        place &&
        (await forge
          .getRaw(place.id, place)
          .then(dataUrlOf)
          // The image keeps its alternative text.
          .catch(() => undefined));
      if (url && isCurrent) {
        image.src = url;
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [forge, content]);
  return container;
}

async function dataUrlOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return `data:${blob.type};base64,${encodeBytes(bytes)}`;
}
