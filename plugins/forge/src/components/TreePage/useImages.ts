import { useEffect, useRef } from 'react';
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
      if (place) {
        const blob = await forge.getRaw(place.id, place).catch(() => undefined);
        const url = blob && (await dataUrlOf(blob));
        if (url && isCurrent) {
          image.src = url;
        }
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [forge, content]);
  return container;
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
