import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** From this file's place among the sources, and from that of the bundle. */
const places = ['../../assets', '../assets'];

// The bundle belongs to no package by whose name this could be found.
/* eslint-disable no-restricted-syntax */
/** The script that measures a service from inside; undefined where somebody has taken the runner without it. */
export const measureFile = places
  .map(place => join(__dirname, place, 'measure.cjs'))
  .find(path => existsSync(path));
