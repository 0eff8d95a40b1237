export type ParcelState =
  | 'packed'
  | 'on-its-way'
  | 'nearby'
  | 'delivered'
  | 'in-trouble';

export interface Scan {
  at: string;
  /** A town or a depot. */
  place: string;
  state: ParcelState;
}

/** All that the page knows of a parcel. */
export interface Journey {
  trackingCode: string;
  state: ParcelState;
  scans: Scan[];
}
