export interface Position {
  locator: string;
  device: string;
  at: string;
}

/**
 * Where to open a book. The furthest device does not always win: the latest
 * does, because people leaf back and mean it.
 */
export function latestPosition(positions: Position[]): Position | undefined {
  return positions.reduce<Position | undefined>(
    (latest, position) =>
      latest && Date.parse(latest.at) >= Date.parse(position.at)
        ? latest
        : position,
    undefined,
  );
}
