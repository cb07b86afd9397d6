'use client';

import { useEffect } from 'react';

import { sweepDrafts } from './draft-store';

/** Stands on every page of the desk: a draft goes also from a browser in which no form is opened any more. */
export function SweptDrafts() {
  useEffect(sweepDrafts, []);
  return null;
}
